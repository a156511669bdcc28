namespace ShapeAnalyzer.Fuzz.Values;

/// <summary>
/// What expressions of each kind can be made of. <c>{int}</c> is any expression of that kind, <c>{int=}</c> a place that
/// can be assigned, <c>@</c> a number of its own in every use. All compiles; what throws when it runs is welcome.
/// Nothing calls itself, and nothing grows without end: .NET must come to the end of it.
/// </summary>
internal static class ValueGrammar
{
    /// <summary>By kind, the plainest first: deep inside, only the first three are taken.</summary>
    public static IReadOnlyDictionary<string, string[]> Expressions { get; } = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["int"] =
        [
            "{int=}", "{literal}", "{int=}",
            "{int=}", "{literal}", "({int} + {int})", "({int} - {int})", "({int} * {int})", "({int} / {int})", "({int} % {int})",
            "({int} & {int})", "({int} | {int})", "({int} ^ {int})", "({int} << {int})", "({int} >> {int})", "({int} >>> {int})", "(- {int})", "(~{int})",
            "{int=}++", "(--{int=})", "({int=} = {int})", "({int=} += {int})", "({int=} <<= {int})", "({int=} %= {int})", "{int=}--", "({int=} ^= {int})",
            "({bool} ? {int} : {int})", "Math.Max({int}, {int})", "Math.Min({int}, {int})", "Math.Clamp({int}, 0, 9)", "Math.Abs({int} % 1000)", "Math.Sign({int})",
            "((int){long})", "((int){double})", "((int){uint})", "((int){byte})", "((int){char})", "((int){kind})", "((int){float})", "unchecked((short){int})", "unchecked((sbyte){int})", "unchecked((ushort){int})",
            "((int)Math.Round({double}))", "((int)Math.Floor({double}))", "((int)Math.Ceiling({double}))", "((int)Math.Sqrt({int} & 1023))", "((int)Math.Pow({int} & 7, 3))",
            "{string}.Length", "{string}.IndexOf({char})", "{string}.Split(',').Length", "((int){string}[{index}])", "Math.Sign(string.CompareOrdinal({string}, {string}))", "{string}.LastIndexOf('a')",
            "{array}.Length", "{array}[{index}]", "{array}[^{index}]", "{array}.Sum()", "{array}.Max()", "Array.IndexOf({array}, {int})", "{array}[{index}]++", "({array}[{index}] = {int})", "({array=}[{index}] += {int})",
            "{list}.Count", "{list}[{index}]", "{list}.IndexOf({int})", "{list}.Min()", "{list}[^1]", "{list}.Find(e@ => e@ > {plain})", "{list}.RemoveAll(e@ => e@ % 2 == 0)", "{list}.First()", "{list}.LastOrDefault()",
            "{dict}.Count", "{dict}[{string}]", "({dict}.TryGetValue({string}, out var n@) ? n@ : {int})", "{dict}.Values.Sum()", "{dict}.Keys.Count", "{dict}.GetValueOrDefault({string}, {int})",
            "{set}.Count", "{queue}.Count", "{queue}.Peek()", "{stack}.Count", "{grid}[{index}, {index}]", "{grid}.GetLength(1)", "{grid}.Length", "{jagged}[{index}].Length", "{jagged}[{index}][{index}]",
            "({some} ?? {int})", "{some}.GetValueOrDefault()", "{some}.Value", "({some} + {int} ?? {int})", "({some} > {int} ? {int} : {int})", "({some=} ??= {int})",
            "{point}.X", "{point}.Sum()", "{point}.Bump()", "{point=}.Bump()", "({point=}.X = {int})", "{point}[{index}]", "{box}.N", "{box}.N++", "({box}.N -= {int})", "({box}?.N ?? {int})", "{box}.Inner.Bump()", "{box}.Copy.Bump()", "{box}.Next()", "{box}[{index}]",
            "{unit}.Size()", "{unit}.Width", "{unit}.Twice()", "((ISized){unit}).Size()", "((ISized){unit}).Plus()", "({unit} is Pair r@ ? r@.Right : {int})", "{unit}.GetType().Name.Length",
            "{record}.A", "({record} with { A = {int} }).B", "({record} == {record} ? {int} : {int})", "({record} is (var l@, > 2) ? l@ : {int})", "{record}.Both",
            "{func}({int})", "Add({int}, {int})", "Add(second: {int}, first: {int})", "Add({int})", "Twice(ref {int=})", "Out({int}, out {int=})", "Count({int}, {int}, {int})", "Count()", "Down({int} & 7)", "Same({int})", "(Same<object>({int}) is int o@ ? o@ : 0)", "{int}.Plus({int})", "Pick({array})", "First({list})",
            "{pair}.A", "{pair}.B.Length", "{pair}.Item1", "({int}, {int}).Item2", "({object} is int i@ ? i@ : {int})", "({object} switch { int i@ => i@, long l@ => (int)l@, string s@ => s@.Length, null => 7, _ => {int} })",
            "({int} switch { 0 => {int}, > 3 and < 10 => {int}, var k@ when k@ % 2 == 0 => k@, _ => {int} })", "({kind} switch { Kind.None => {int}, Kind.Two or Kind.One => {int}, _ => {int} })", "({array} switch { [] => {int}, [var x@] => x@, [var x@, .., var y@] => x@ - y@ })", "({string} switch { \"a\" => 1, { Length: > 2 } => {int}, _ => {int} })", "(({int}, {bool}) switch { (> 2, true) => {int}, (_, false) => {int}, _ => 5 })",
            "{lazy}.Count()", "{lazy}.Take({index}).Sum()", "{lazy}.Skip({index}).FirstOrDefault()", "{lazy}.Aggregate({int}, (x@, y@) => x@ * 3 + y@)", "({lazy}.Any(e@ => e@ > {plain}) ? {int} : {int})", "{array}.Count(e@ => e@ > 0)", "{lazy}.Select((e@, i@) => e@ * i@).Sum()", "{lazy}.Distinct().Count()", "{lazy}.Zip({array}, (x@, y@) => x@ * y@).Sum()", "{lazy}.OrderBy(e@ => -e@).FirstOrDefault()", "{lazy}.GroupBy(e@ => e@ % 3).Count()", "{lazy}.MaxBy(e@ => e@ % 5)", "{lazy}.ElementAtOrDefault({index})",
            "int.Parse({string})", "int.Parse({int}.ToString())", "(int.TryParse({string}, out var n@) ? n@ : {int})", "Convert.ToInt32({double})", "Convert.ToInt32({bool})", "{int}.CompareTo({int})", "checked({int} + {int})", "unchecked({int} * {int} * {int})", "Math.DivRem({int}, {int}, out {int=})", "sizeof(long)", "nameof(Add).Length", "default(int)", "(Even({int}) ? {int} : {int})",
        ],

        // In lambdas, which may run whenever and how often.
        ["plain"] = ["{int=}", "{literal}", "({int=} + 1)", "({int=} * {literal})", "({int=}++)", "{array=}.Length", "({bool=} ? {plain} : 3)", "{box=}.N", "({plain} - {plain})"],

        ["long"] = ["{long=}", "7L", "{long=}", "((long){int})", "({long} * {int})", "({long} << {int})", "{long=}++", "((long){double})", "({long} / {int})", "({long} % 1000)", "((long){uint})", "Math.Max({long}, {int})", "{array}.LongLength", "({long=} = {int})", "Convert.ToInt64({int})", "({uint} + {int})", "({long} >> {int})"],
        ["double"] = ["{double=}", "1.5", "{double=}", "((double){int})", "({double} / {int})", "({double} * {double})", "({double} - 0.5)", "((double){float})", "{double=}++", "({double=} = {int})", "({double=} /= 2)", "Math.Sqrt({int})", "({int} / 2.0)", "((double){long})", "({bool} ? {int} : 0.25)", "{array}.Average()", "Math.Log2(8)", "({double} % 3)", "Math.Pow(2, {int} & 7)", "((double)(float){double})"],
        ["float"] = ["{float=}", "0.1f", "{float=}", "((float){int})", "({float} * {float})", "({float} + 0.1f)", "({float=} = {int})", "((float){double})", "({int} / 3f)", "MathF.Sqrt({int} & 255)"],
        ["uint"] = ["{uint=}", "3u", "{uint=}", "({uint} * {uint})", "unchecked((uint){int})", "unchecked({uint} - 5u)", "({uint} >> {int})", "(~{uint})", "{uint=}--", "({uint} / 3u)"],
        ["byte"] = ["{byte=}", "(byte)200", "{byte=}", "unchecked((byte){int})", "unchecked((byte)({byte} + {byte}))", "{byte=}++", "unchecked((byte){double})", "unchecked((byte){char})", "({byte=} += 100)", "checked((byte){int=})"],
        ["char"] = ["{char=}", "'a'", "'7'", "((char)({int} & 127))", "{string}[{index}]", "char.ToUpperInvariant({char})", "{char=}++", "unchecked((char)({char} + 1))"],
        ["bool"] =
        [
            "{bool=}", "true", "{bool=}", "({int} > {int})", "({int} == {int})", "({long} <= {int})", "({double} < {double})", "(!{bool})", "({bool} && {bool})", "({bool} || {bool})", "({bool} ^ {bool})", "({bool} & {bool})", "({int} is > 2 and not 5)", "({some} is null)", "{some}.HasValue", "({some} == {int})",
            "({string} == {string})", "{string}.Contains({char})", "{string}.StartsWith({char})", "string.IsNullOrEmpty({string})", "{list}.Contains({int})", "{dict}.ContainsKey({string})", "{set}.Add({int})", "{set}.Contains({int})", "{array}.Any()", "{array}.All(e@ => e@ > {plain})", "({box} == {box})", "({box} is null)", "({box} is { N: > 2 })", "({unit} is Pair)", "({object} is string)", "{object}.Equals({int})", "{point}.Equals({point})", "({record} != {record})", "({pair} == ({int}, {string}))", "({kind} == Kind.Two)", "{kind}.HasFlag(Kind.Two)",
            "Even({int})", "({bool=} = {bool})", "({bool=} |= {bool})", "({double} is double.NaN)", "char.IsDigit({char})", "ReferenceEquals({box}, {box})", "{lazy}.SequenceEqual({array})", "(Add({int}) is var w@ && w@ > {int})", "({object} is int or long)", "{int}.Equals({object})", "int.IsEvenInteger({int})",
        ],
        ["string"] = ["{string=}", "\"a\"", "\"12\"", "\"b,c\"", "({string} + {string})", "({string} + {int})", "({string} + {char})", "{int}.ToString()", "$\"{ {int} }\"", "$\"x{ {bool} }{ {int} }\"", "{string}.Trim()", "{string}.ToUpperInvariant()", "{string}.Replace('a', 'b')", "{string}.Substring({index})", "{string}[..{index}]", "string.Join(\",\", {array})", "{pair}.B", "({string} ?? \"z\")", "({bool} ? {string} : null)", "{kind}.ToString()", "string.Concat({string}, {string})", "new string('a', {small})", "{int}.ToString(\"D3\")", "{bool}.ToString()", "({string=} = Cut({string}))", "{string}.PadLeft(4, '0')", "{object}.ToString()", "{string}.Split(',')[0]", "{dict}.Keys.First()", "$\"{ {int}:x}\""],
        ["array"] = ["{array=}", "new[] { {int}, {int} }", "{array=}", "new int[{small}]", "{list}.ToArray()", "{lazy}.ToArray()", "{array}[1..]", "{array}[..^1]", "((int[]){array}.Clone())", "Enumerable.Reverse({array}).ToArray()", "({array=} = Few({array}))", "{box}.Items", "All([{int}, .. {array}, {int}])", "({bool} ? {array} : {array})", "{dict}.Values.ToArray()", "Array.ConvertAll({array}, e@ => e@ + {plain})", "Enumerable.Repeat({int}, {small}).ToArray()", "{jagged}[{index}]", "Array.FindAll({array}, e@ => e@ > 1)"],
        ["list"] = ["{list=}", "new List<int> { {int}, {int} }", "{list=}", "new List<int>({array})", "{lazy}.ToList()", "({list=} = Few({list}))", "{list}.GetRange(0, {index})", "new List<int>([.. {array}, {int}])", "{list}.FindAll(e@ => e@ > {plain})", "{list}.ConvertAll(e@ => e@ - 1)", "({bool} ? {list} : {list})"],
        ["dict"] = ["{dict=}", "new Dictionary<string, int> { [{string}] = {int} }", "{dict=}", "new Dictionary<string, int>({dict})", "{array}.Distinct().ToDictionary(e@ => $\"{e@}\", e@ => e@ * 2)", "new Dictionary<string, int> { { \"a\", {int} }, { \"q\", {int} } }"],
        ["set"] = ["{set=}", "new HashSet<int> { {int} }", "{set=}", "new HashSet<int>({array})", "{lazy}.ToHashSet()"],
        ["queue"] = ["{queue=}", "new Queue<int>({array})", "{queue=}"],
        ["stack"] = ["{stack=}", "new Stack<int>({array})", "{stack=}"],
        ["grid"] = ["{grid=}", "new int[,] { { {int}, 2 }, { 3, {int} } }", "{grid=}", "new int[2, {small}]", "((int[,]){grid}.Clone())"],
        ["jagged"] = ["{jagged=}", "new[] { {array}, {array} }", "{jagged=}", "new int[][] { [1], {array}, {array} }", "{list}.Select(e@ => new[] { e@, {plain} }).ToArray()"],
        ["lazy"] = ["{lazy=}", "((IEnumerable<int>){array})", "((IEnumerable<int>){list})", "{lazy}.Select(e@ => e@ + {plain})", "{lazy}.Where(e@ => e@ != {plain})", "Enumerable.Range({int} & 15, {small})", "Steps({int} & 7)", "{lazy}.Concat({array})", "{lazy}.Reverse()", "{lazy}.Take(3)", "{lazy}.Append({int})", "(from e@ in {lazy} where e@ > {plain} select e@ * 2)", "{lazy}.SelectMany(e@ => new[] { e@, {plain} })", "{lazy}.OrderByDescending(e@ => e@)", "{lazy}.SkipWhile(e@ => e@ < {plain})", "{lazy}.Select(e@ => {int=} += e@)", "((IEnumerable<int>){dict}.Values)", "{string}.Select(e@ => (int)e@)", "{lazy}.DefaultIfEmpty({int})", "{lazy}.Prepend({int})", "{lazy}.Except({array})", "{lazy}.Chunk(2).Select(e@ => e@.Length)"],
        ["some"] = ["{some=}", "((int?)null)", "((int?){int})", "({some} + {int})", "({bool} ? {some} : null)", "({box}?.N)", "({object} as int?)", "({some} ?? {some})", "({string}?.Length)", "(- {some})"],
        ["point"] = ["{point=}", "new Point({int}, {int})", "{point=}", "new Point { X = {int} }", "({point} with { Y = {int} })", "({point=} = {point})", "{box}.Inner", "({point} + {point})", "{box}.Copy", "default(Point)", "((Point)({int}))", "(- {point})", "{point}.Moved({int})"],
        ["box"] = ["{box=}", "new Box({int})", "{box=}", "new Box({int}) { Inner = {point} }", "({box=} = {box})", "({bool} ? {box} : {box})", "({box} ?? new Box(1))", "({bool} ? {box} : null)", "({box=} ??= new Box({int}))", "{box}.Self()", "Chosen({box}, {box})"],
        ["unit"] = ["{unit=}", "((Unit)new Unit({int}))", "((Unit)new Pair({int}, {int}))", "({unit=} = {unit})", "({bool} ? {unit} : {unit})", "((Unit)new Deep({int}))", "((Unit)new Deep())", "new Pair({int}, {int}) { Right = {int} }"],
        ["record"] = ["{record=}", "new Rec({int}, {int})", "{record=}", "({record} with { A = {int} })", "new Rec({int})", "({record=} = {record})", "((Rec)new Wide({int}, {int}, 3))"],
        ["pair"] = ["{pair=}", "(A: {int}, B: {string})", "{pair=}", "({pair=} = {pair})", "(A: {int}, B: \"k\")"],
        ["kind"] = ["{kind=}", "Kind.Two", "Kind.None", "((Kind)({int} & 3))", "({kind} | Kind.One)", "({kind} & ~Kind.Two)", "Enum.Parse<Kind>(\"Two\")", "{kind=}++"],
        ["func"] = ["{func=}", "new Func<int, int>(e@ => e@ + {plain})", "new Func<int, int>(Add1)", "new Func<int, int>(e@ => { {int=} += e@; {bool=} = !{bool=}; return e@ - {plain}; })", "Adder({int})", "({func=} = e@ => e@ * 3)", "new Func<int, int>(e@ => {int=} += e@)", "new Func<int, int>(static e@ => e@ << 1)", "({bool} ? {func} : {func})"],
        ["object"] = ["{object=}", "((object){string})", "((object){int})", "((object){long})", "((object){double})", "((object){some})", "((object)null)", "((object){box})", "((object){array})", "((object){point})", "((object){kind})", "((object){char})", "((object){record})"],
        ["index"] = ["0", "1", "({int} & 1)", "2", "({int} & 3)", "{int=}"],
        ["small"] = ["2", "3", "({int} & 7)", "0"],
        ["literal"] = ["1", "2", "3", "4", "5", "7", "(-1)", "16", "100", "(-3)", "Most", "Least", "Nil", "0x7F", "1_000", "((int)'a')", "Top"],
    };
}
