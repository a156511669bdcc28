namespace ShapeAnalyzer.Fuzz.Values;

/// <summary>What programs are made of; <c>{block}</c> is some statements.</summary>
internal static class ValueStatements
{
    /// <summary>The plainest first: deep inside, only the first three are taken.</summary>
    public static string[] All { get; } =
    [
        "{int=} = {int};", "{int=} += {int};", "{int=}++;",

        // Assignments.
        "{int=} = {int};", "{int=} = {int};", "{int=} = {int};", "{long=} = {long};", "{double=} = {double};", "{float=} = {float};", "{uint=} = {uint};", "{byte=} = {byte};", "{char=} = {char};", "{bool=} = {bool};", "{string=} = Cut({string});",
        "{array=} = Few({array});", "{list=} = Few({list});", "{dict=} = {dict};", "{set=} = {set};", "{queue=} = {queue};", "{stack=} = {stack};", "{grid=} = {grid};", "{jagged=} = {jagged};", "{lazy=} = Few({lazy}.ToList());", "{some=} = {some};", "{point=} = {point};", "{box=} = {box};", "{unit=} = {unit};", "{record=} = {record};", "{pair=} = {pair};", "{kind=} = {kind};", "{func=} = {func};", "{object=} = {object};",
        "({int=}, {int=}) = ({int}, {int});", "({array=}[{index}], {int=}) = ({int=}, {int});", "({int=}, {string=}) = {pair};", "{some=} ??= {int};", "{some=} += {int};", "{double=} /= {int};", "{byte=} -= 3;", "{int=} = {bool} ? {int} : throw new Exception();", "{long=} = checked({long} + {int});", "_ = {int};", "{int=} = {record} is { A: var x@ } ? x@ : 0;",

        // Branches.
        "if ({bool}) { {block} }", "if ({bool}) { {block} } else { {block} }", "if ({object} is int i@) { {int=} = i@; {block} }", "if (!({object} is string s@)) { {block} } else {int=} = s@.Length;",
        "switch ({int} & 3) { case 0: {block} break; case 1: case 2: {block} goto case 3; case 3: {block} break; default: {block} break; }", "switch ({string}) { case \"a\": {block} break; case \"12\" when {bool}: {block} break; default: break; }", "switch ({unit}) { case Pair { Left: > 2 } r@: {int=} = r@.Right; break; case Pair: {block} break; case { Width: var w@ }: {int=} = w@; break; }", "switch ({kind}) { case Kind.One: {block} goto default; case Kind.Two: {block} break; default: {block} break; }",

        // Loops, all of which end.
        "for (var i@ = 0; i@ < 4; i@++) { {int=} += i@; {block} }", "for (int i@ = {int} & 7, j@ = 0; i@ > j@; i@ -= 2, j@++) { {block} {int=} = i@ * j@; if ({bool}) continue; {block} }", "for (var i@ = 0; ; i@++) { if (i@ > 3 || {bool}) break; {block} }",
        "foreach (var e@ in {array}) { {int=} -= e@; {block} }", "foreach (var e@ in Few({list})) { if (e@ > {int}) break; {block} }", "foreach (var (k@, v@) in {dict}) { {int=} += k@.Length * v@; }", "foreach (var e@ in {lazy}) { {int=} = {int=} * 2 + e@; }", "foreach (var c@ in {string}) { {int=} += c@; }", "foreach (var e@ in {list}) { {block} }",
        "{ var n@ = 0; while ({bool} && n@++ < 4) { {block} } }", "{ var n@ = 0; do { {block} {int=} += n@; } while (n@++ < 3 && {bool}); }", "{ var n@ = 0; again@: {block} if (n@++ < 2) goto again@; }", "{ {block} goto e@; e@: ; {block} }", "{ IEnumerator<int> n@ = ((IEnumerable<int>){array}).GetEnumerator(); while (n@.MoveNext()) {int=} += n@.Current; }",

        // What throws, and what runs all the same.
        "try { {block} {int=} = {int} / ({int} & 1); {block} } catch (DivideByZeroException) { {block} }", "try { {block} {block} } catch { {block} } finally { {block} }", "try { {block} if ({bool}) throw new InvalidOperationException(\"no\"); {block} } catch (InvalidOperationException x@) when (x@.Message.Length == {literal}) { {block} } catch (Exception x@) { {int=} = x@.Message.Length & 0; {block} }", "try { {block} } finally { {block} }", "try { {int=} = checked({int} * {int}); } catch (OverflowException) { {block} }", "try { {block} } catch (NullReferenceException) { {block} } catch (IndexOutOfRangeException) { {block} }",
        "using (var u@ = new Scope({box})) { {block} }", "{ using var u@ = new Scope({box}); {block} }", "lock (this) { {block} }", "checked { {int=} = {int} * 3; }", "unchecked { {int=} = {int} * {int}; }",

        // Functions in functions.
        "{ int L@(int q) => q > 2 ? L@(q - 2) + {plain} : q; {int=} = L@({int} & 7); }", "{ void L@() { {block} } L@(); {block} L@(); }", "{ Func<int, int> f@ = q => q + {int}; {block} {int=} = f@({int}); }", "{ Action f@ = () => { {block} }; {block} f@(); }", "{ var f@ = new List<Func<int>>(); for (var i@ = 0; i@ < 3; i@++) { var j@ = i@; f@.Add(() => i@ * 10 + j@); } foreach (var g@ in f@) {int=} += g@(); }", "{ var z@ = {lazy}; {block} {int=} = z@.Sum(); {block} {int=} += z@.Count(); }",

        // Places and copies.
        "{ ref var r@ = ref {array=}[{index}]; r@ = {int}; {block} r@++; }", "{ ref int r@ = ref {int=}; r@ += 3; {block} }", "{ var p@ = {point}; p@.Bump(); {int=} = p@.X + {point=}.X; }", "{ Span<int> s@ = {array}; s@[{index}] = {int}; s@[1..].Fill(3); }", "{ var c@ = {array}; var d@ = c@; d@[{index}] = {int}; {int=} = c@[0]; }",
        "{ var p@ = new[] { {point}, {point} }; p@[{index}].Bump(); foreach (var o@ in p@) {int=} += o@.X; }", "{ var p@ = new List<Point> { {point} }; var o@ = p@[0]; o@.Bump(); {int=} = p@[0].X; }", "{ object o@ = {point}; ((Point)o@).Bump(); {int=} = ((Point)o@).X; }", "{ ISized i@ = {point}; i@.Plus(); {int=} = i@.Size(); {int=} += i@.Size(); }",
        "{ var (x@, y@) = {pair}; {int=} = x@ + y@.Length; }", "{ var (x@, y@) = {record}; {int=} = x@ - y@; }", "{ var z@ = new { A = {int}, B = {string} }; {int=} = z@.A + z@.B.Length; }", "{ int[] w@ = [{int}, {int}]; var (a@, b@) = (w@[0], w@[1]); {int=} = a@ - b@; }", "{ var t@ = ({int}, {int}); t@.Item1++; {int=} = t@.Item1 * t@.Item2; }", "{ const int C@ = 5; {int=} = C@ * Top; }", "{ var b@ = new System.Text.StringBuilder(); b@.Append({string}).Append({int}); {int=} = b@.Length; }",

        // Collections.
        "{array=}[{index}] = {int};", "{array=}[{index}] += {int};", "{array=}[{int=}++ & 1] = {int};", "{list}.Add({int});", "{list}.Insert({index}, {int});", "{list}.RemoveAt({index});", "{list}.Sort();", "{list}.Reverse();", "{list}.AddRange(Few({array}));", "{list}.Clear();", "{list}[{index}] = {int};", "{list}[^1] -= {int};", "{list}.Remove({int});", "{list}.RemoveRange(0, {index});", "{list}.ForEach(e@ => {int=} += e@);", "{list}.InsertRange({index}, Few({array}));",
        "{dict}[Cut({string})] = {int};", "{dict}.Add(Cut({string}), {int});", "{dict}.Remove({string});", "{dict}[{string}]++;", "{dict}.TryAdd({string}, {int});", "{set}.Add({int});", "{set}.UnionWith({array});", "{set}.Remove({int});", "{queue}.Enqueue({int});", "{int=} = {queue}.Dequeue();", "{stack}.Push({int});", "{int=} = {stack}.Pop();", "{grid=}[{index}, {index}] = {int};", "{jagged}[{index}][{index}] = {int};", "{jagged}[{index}] = {array};",
        "Array.Sort({array});", "Array.Reverse({array});", "Array.Resize(ref {array=}, {small} + 2);", "Array.Fill({array}, {int});", "Array.Copy({array}, {array=}, {index});", "{array}.CopyTo({array=}, 0);", "Array.Clear({array});",

        // Objects.
        "{point=}.X = {int};", "{point=}.Bump();", "{box}.N = {int};", "{box}.Inner.Bump();", "{box}.Copy.Bump();", "{box}.Inner.X = {int};", "{box}.Items[{index}] = {int};", "{box}.Inner = {point};", "{box}.Level = {int};", "{unit}.Grow({int});", "{box}[{index}] = {int};", "{box}[{index}] += {int};", "{box=}.Changed += e@ => {int=} += e@; {box=}.Raise({int});",
        "Twice(ref {int=});", "Out({int}, out {int=});", "Swap(ref {int=}, ref {int=});", "Swap(ref {array=}[{index}], ref {int=});", "Fill({array}, {int});", "Change({point});", "Change(ref {point=});", "Replace({box});", "Replace(ref {box=});", "Total += {int};", "Touch({list});", "One<Unit>({unit});",
    ];
}
