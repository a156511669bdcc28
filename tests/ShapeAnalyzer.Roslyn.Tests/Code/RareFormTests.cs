namespace ShapeAnalyzer.Tests.Code;

/// <summary>Rarer forms of C# whose meaning is not the obvious one, or is not known: correct networks that are made with them are not accused.</summary>
public class RareFormTests
{
    private const string Counter = "struct Counter { public int N; public void Bump() => N++; }";

    // Each leaves 16 in n, as .NET was seen to do; the two of native code may.
    [Theory]
    [InlineData("var c = new int[3]; var i = 0; c[i++] = i * 16; var n = c[0];", "")]
    [InlineData("var n = Convert.ToInt32(\"10\", 16);", "")]
    [InlineData("var n = int.Parse(\"10\", System.Globalization.NumberStyles.HexNumber);", "")]
    [InlineData("var n = Convert.ToInt32('5') - 37;", "")]
    [InlineData("var m = new Dictionary<Key, int> { [new Key(1)] = 16 }; var n = m.ContainsKey(new Key(1)) ? 16 : 5;", "class Key { int v; public Key(int v) => this.v = v; public override bool Equals(object? o) => o is Key k && k.v == v; public override int GetHashCode() => v; }")]
    [InlineData("double d = 272; var n = (byte)d;", "")]
    [InlineData("var a = new[] { 1, 1 }; a.AsSpan(1).Fill(16); var n = a[1];", "")]
    [InlineData("var a = new[] { 1, 1 }; Span<int> s = a; var t = s[1..]; t[0] = 16; var n = a[1];", "")]
    [InlineData("int n = 5; new Maker(out n);", "class Maker { public Maker(out int n) { n = 16; } }")]
    [InlineData("var m = new Dictionary<string, int>(new Dictionary<string, int> { [\"conv\"] = 16 }, StringComparer.OrdinalIgnoreCase); var n = m.ContainsKey(\"CONV\") ? 16 : 5;", "")]
    [InlineData("var m = new HashSet<string>(new[] { \"conv\" }, StringComparer.OrdinalIgnoreCase); var n = m.Contains(\"CONV\") ? 16 : 5;", "")]
    [InlineData("var k = new[] { 2, 1 }; var v = new[] { 5, 16 }; Array.Sort(k, v); var n = v[0];", "")]
    [InlineData("var n = Order.A + 15;", "static class Order { public static readonly int A = B + 1; public static readonly int B = 7; }")]
    [InlineData("object o = 5L; var n = o is int ? 5 : 16;", "")]
    [InlineData("object o = 5.0; var n = o is float ? 5 : 16;", "")]
    [InlineData("int n = 5; System.Threading.Tasks.Parallel.For(0, 1, i => { n = 16; });", "")]
    [InlineData("var l = new List<int> { 5 }; System.Threading.Tasks.Parallel.For(0, 1, i => { l.Clear(); l.Add(16); }); var n = l[0];", "")]
    [InlineData("int n = 5; var t = new System.Threading.Thread(() => n = 16); t.Start(); t.Join();", "")]
    [InlineData("var n = new int?[] { 16, null }.Sum() ?? 5;", "")]
    [InlineData("var h = new Holder(); h.C.Bump(); var n = h.C.N + 16;", Counter + " class Holder { public Counter C { get; set; } }")]
    [InlineData("var h = new Holder(); h.C.Bump(); var n = h.C.N + 16;", Counter + " class Holder { public readonly Counter C; }")]
    [InlineData("var h = new Holder(); h.Get().Bump(); var n = h.Get().N + 16;", Counter + " class Holder { Counter c; public Counter Get() => c; }")]
    [InlineData("var l = new List<Counter> { new Counter() }; l[0].Bump(); var n = l[0].N + 16;", Counter)]
    [InlineData("int n = 5; Native.Get(ref n);", "static class Native { [System.Runtime.InteropServices.DllImport(\"x\")] public static extern void Get(ref int n); }")]
    [InlineData("var l = new int[] { 5 }; Native.Get(l); var n = l[0];", "static class Native { [System.Runtime.InteropServices.DllImport(\"x\")] public static extern void Get(int[] n); }")]
    [InlineData("var n = new Derived(16).Width;", "class Base { public Base(int n) => Width = n; public virtual int Width { get; private set; } } class Derived : Base { public Derived(int n) : base(n) { } public override int Width => base.Width; }")]
    [InlineData("ISized s = (Base)new Derived(); var n = s.Size();", "interface ISized { int Size(); } class Base : ISized { public virtual int Size() => 5; } class Derived : Base { public override int Size() => 16; }")]
    [InlineData("object o = new Counter(); ((Counter)o).Bump(); var n = ((Counter)o).N + 16;", Counter)]
    [InlineData("var c = new Counter(); ((IBumped)c).Bump(); var n = c.N + 16;", "interface IBumped { void Bump(); } struct Counter : IBumped { public int N; public void Bump() => N++; }")]
    [InlineData("var n = (new Size(2) with { V = 1 }) == new Size(1) ? 16 : 5;", "record Size(int V);")]
    [InlineData("object o = 'M'; var n = o is string ? 5 : 16;", "")]
    [InlineData("object o = \"M\"; var n = o is 'M' ? 5 : 16;", "")]
    [InlineData("var n = 16; var q = new[] { 1, 2 }.Select(w => n = 5);", "")]
    [InlineData("var n = 14; var b = new[] { 1, 2, 3 }.Any(w => ++n > 15);", "")]
    [InlineData("var n = 13; var q = new[] { 1, 2 }.Where(w => w < n).Select(w => n += w).ToList();", "")]
    [InlineData("var n = 16; var q = Widths(); IEnumerable<int> Widths() { n = 5; yield return n; }", "")]
    [InlineData("var n = 16; var q = new[] { 1 }.Select(w => w == 1 ? throw new Exception() : 5);", "")]
    [InlineData("var c = new Counter(); Counter d; (d = c).Bump(); var n = c.N + d.N + 16;", Counter)]
    [InlineData("var c = new Counter(); var t = (c, 1); t.Item1.Bump(); var n = c.N + 16;", Counter)]
    [InlineData("var h = new Holder(); var i = h; i.C.Bump(); var n = h.C.N + 16;", Counter + " struct Holder { public Counter C; }")]
    [InlineData("var b = new Box(); var o = b; b.V = (b = new Box()).V + 16; var n = o.V;", "class Box { public int V; }")]
    [InlineData("var b = new Box(); var o = b; b.V += (b = new Box()).V + 16; var n = o.V;", "class Box { public int V { get; set; } }")]
    [InlineData("var c = new Counter(); c.N = (c = new Counter { N = 5 }).N + 11; var n = c.N;", Counter)]
    [InlineData("var n = 15; int[] a = [(++n), 3];", "")]
    [InlineData("var q = new[] { 1 }.Select(w => w + Static.V); Static.V = 15; var n = q.First();", "static class Static { public static int V = 4; }")]
    [InlineData("var a = new int[1]; var n = 5; try { a[3] = 1; } catch (IndexOutOfRangeException) { n = 16; }", "")]
    [InlineData("Box b = null; var n = 5; try { b.V = 3; } catch { n = 16; }", "class Box { public int V; }")]
    [InlineData("var n = 5; System.IO.Directory.GetFiles(\"x\").Select(f => n = 16).ToList();", "")]
    [InlineData("var n = 5; int? m = Environment.ProcessorCount > 3 ? null : 4; var p = m ?? (n = 16);", "")]
    [InlineData("var b = new Box(); var n = 5; b.Changed += w => n = w + 9; n = 5; b.Raise(7);", "class Box { public event Action<int> Changed; public void Raise(int w) => Changed?.Invoke(w); }")]
    [InlineData("var n = 4; foreach (var w in new[] { 1, 5, 12 }.Where(w => w > n)) n += w;", "")]
    [InlineData("var n = 4; var q = new[] { 16 }.Select(w => n = w); n = 5; q.ToList();", "")]
    [InlineData("var n = 16; var d = n - 16; try { d = 3 / d; n = 5; throw new Exception(); } catch { }", "")]
    [InlineData("var n = 5; var l = new[] { 1 }.ToLookup(w => n = 16);", "")]
    public void Statements(string statements, string types) => Made("", statements, types);

    // Of the argument nothing is known: an implementation or a derived class may give 16.
    [Theory]
    [InlineData("ISizer s", "var l = new List<int> { 5 }; s.Fill(l); var n = l[0];", "public interface ISizer { void Fill(List<int> l); }")]
    [InlineData("ISizer s", "var n = 5; s.Fill(ref n);", "public interface ISizer { void Fill(ref int n); }")]
    [InlineData("Sizer s", "var n = 5; s.Fill(ref n);", "public abstract class Sizer { public abstract void Fill(ref int n); }")]
    [InlineData("Config c", "var n = c.Width;", "public class Config { public virtual int Width => 5; }")]
    [InlineData("Config c", "var n = c.Width();", "public class Config { public virtual int Width() => 5; }")]
    [InlineData("Config c", "var n = c.Twice();", "public class Config { protected virtual int Width() => 5; public int Twice() => Width() * 2; }")]
    [InlineData("IConfig c", "var n = c.Width;", "public interface IConfig { int Width => 5; }")]
    public void Arguments(string parameters, string statements, string types) => Made(parameters, statements, types);

    [Theory]
    [InlineData("var y = torch.zeros(8, 16); Prepare(y); return conv.forward(y);")]
    [InlineData("buffer = torch.zeros(8, 16); buffer.unsqueeze_(1); return conv.forward(buffer);")]
    [InlineData("buffer = torch.zeros(8, 16); var b = buffer; b.unsqueeze_(1); return conv.forward(buffer);")]
    [InlineData("var l = new[] { torch.zeros(8, 16) }; l[0].unsqueeze_(1); return conv.forward(l[0]);")]
    [InlineData("var l = new List<Tensor> { torch.zeros(8, 16) }; foreach (var t in l) t.unsqueeze_(1); return conv.forward(l[0]);")]
    public void ChangedInPlace(string statements) => CodeCheck.Diagnostics($$"""
        public class Net : Module<Tensor, Tensor>
        {
            private readonly Conv1d conv = Conv1d(1, 4, 3);
            private Tensor buffer;
            public Net() : base("net") { RegisterComponents(); }
            private static void Prepare(Tensor t) => t.unsqueeze_(1);
            public override Tensor forward(Tensor x) { {{statements}} }
        }
        """);

    /// <summary>The forms beside them, which leave 5 in n: the second layer then expects another number.</summary>
    [Theory]
    [InlineData("var c = new int[3]; var i = 0; c[i++] = 5 + i; var n = c[0] - 1;", "")]
    [InlineData("var n = Convert.ToInt32(\"5\");", "")]
    [InlineData("if (!int.TryParse(\"5\", out var n)) n = 16;", "")]
    [InlineData("var m = new Dictionary<Key, int> { [new Key(1)] = 16 }; var n = m.ContainsKey(new Key(2)) ? 16 : 5;", "record Key(int V);")]
    [InlineData("double d = 5; var n = (byte)d;", "")]
    [InlineData("var m = new HashSet<string>(new[] { \"conv\" }); var n = m.Contains(\"CONV\") ? 16 : 5;", "")]
    [InlineData("var n = Order.B - 3;", "static class Order { public static readonly int A = 7; public static readonly int B = A + 1; }")]
    [InlineData("object o = 5; var n = o is int ? 5 : 16;", "")]
    [InlineData("var n = new[] { 2, 3 }.Sum();", "")]
    [InlineData("var c = new Counter(); c.Bump(); var n = c.N + 4;", Counter)]
    [InlineData("var a = new[] { new Counter() }; a[0].Bump(); var n = a[0].N + 4;", Counter)]
    [InlineData("var n = 16; Set(ref n); static void Set(ref int n) => n = 5;", "")]
    [InlineData("var n = new Config().Width;", "public class Config { public virtual int Width => 5; }")]
    [InlineData("var n = 8; var l = new[] { 7, 5 }.Select(w => { var m = Linear(n, w); n = w; return m; }).ToList();", "")]
    [InlineData("var n = 8; var l = new List<int>(Widths()); IEnumerable<int> Widths() { n = 5; yield return n; }", "")]
    [InlineData("var n = 16; new List<int> { 4, 5 }.ForEach(w => n = w);", "")]
    [InlineData("object o = \"M\"; var n = o is \"M\" ? 5 : 16;", "")]
    [InlineData("object o = 'M'; var n = o is 'M' ? 5 : 16;", "")]
    [InlineData("var b = new Box(); var n = 4; b.Changed += w => n = w; b.Raise(5);", "class Box { public event Action<int> Changed; public void Raise(int w) => Changed?.Invoke(w); }")]
    [InlineData("var n = 0; foreach (var w in new[] { 1, 5 }.Where(w => w > 2)) n += w;", "")]
    public void StillFound(string statements, string types) => Made("", statements, types, "{|SHP1001:16|}");

    [Fact]
    public void StillFoundInPlace() => CodeCheck.Diagnostics("""
        public class Net : Module<Tensor, Tensor>
        {
            private readonly Conv1d conv = Conv1d({|SHP1001:2|}, 4, 3);
            private Tensor buffer;
            public Net() : base("net") { RegisterComponents(); }
            public override Tensor forward(Tensor x) { buffer = torch.zeros(8, 16); buffer.unsqueeze_(1); return conv.forward(buffer); }
        }
        """);

    private static void Made(string parameters, string statements, string types, string features = "16") => CodeCheck.Diagnostics($$"""
        {{types}}
        public class Net : Module<Tensor, Tensor>
        {
            private readonly Sequential all;
            public Net({{parameters}}) : base("net")
            {
                {{statements}}
                all = Sequential(Linear(8, n), Linear({{features}}, 2));
                RegisterComponents();
            }
            public override Tensor forward(Tensor x) => all.forward(x);
        }
        """);
}
