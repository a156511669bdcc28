using System.Globalization;
using System.Text;

namespace ShapeAnalyzer.Fuzz.Code;

/// <summary>What is meant to take for ever, to fill the memory or to end the stack. Time and memory are the watchdog's.</summary>
internal static class HostileSources
{
    private const string Keras = "using ShapeAnalyzer;\nusing ShapeAnalyzer.Keras;\n";

    private static readonly (string What, Func<Random, string> Source)[] All =
    [
        ("an endless loop", random => Module(forward: $"while (true) {{ x = x{Step(random)}; }}")),
        ("an endless loop that counts", random => Module(forward: $"for (long i = 0; ; i++) {{ if (i < 0) break; x = x{Step(random)}; }} return x;")),
        ("an endless loop that may leave in each round", _ => Module(forward: "int i = 0, j = 0, k = 0; while (true) { i++; j = i; k = j; if (x.sum().item<float>() > i) return x; }")),
        ("an endless loop that someone types in", _ => Module(forward: "int i = 0, j = 0; while (true) { var (u, v) = (x.sum(, this.forward(x)); i = j; j++; }")),
        ("a loop that overflows", _ => Module(forward: "for (int i = 1; i > 0; i *= 2) { x = x.repeat(2, i); } return x;")),
        ("endless recursion", random => Module(forward: "return F(x);", members: $"Tensor F(Tensor t) => F(t{Step(random)});")),
        ("recursion between two", _ => Module(forward: "return F(x, 1);", members: "Tensor F(Tensor t, int n) => G(t, n + 1); Tensor G(Tensor t, int n) => n < 0 ? t : F(t, n) + G(t, n);")),
        ("exponential recursion", _ => Module(forward: "return F(x, 40);", members: "Tensor F(Tensor t, int n) => n == 0 ? t : F(t, n - 1) + F(t, n - 1);")),
        ("unknown conditions", random => Module(forward: string.Concat(Enumerable.Range(0, random.Next(20, 60)).Select(i => $"if (x.sum().item<float>() > {i}) x = x.unsqueeze(0); else x = x.squeeze(0);\n")) + "return x;")),
        ("nested unknown conditions", random => Module(forward: Nest(random.Next(10, 40), "if (x.sum().item<float>() > 0) { x = x.unsqueeze(0); ", "x = x + 1;", "} else { x = x.squeeze(0); }") + "return x;")),
        ("unknown loops in each other", random => Module(forward: Nest(random.Next(5, 12), "while (x.sum().item<float>() > 0) { x = x.unsqueeze(0); ", "x = x + 1;", "}") + "return x;")),
        ("100,000 layers by loop", _ => Module(forward: "return layers.forward(x);", constructor: "for (int i = 0; i < 100000; i++) layers.append(Linear(10, 10));", members: "readonly Sequential layers = Sequential();")),
        ("100,000 operations by loop", random => Module(forward: $"for (int i = 0; i < 100000; i++) x = x{Step(random)}; return x;")),
        ("lists that double", _ => Module(forward: "var l = new List<int> { 1 }; for (int i = 0; i < 60; i++) l.AddRange(l); return x.reshape(l.Count);")),
        ("strings that double", _ => Module(forward: "var s = \"ab\"; for (int i = 0; i < 60; i++) s += s; return x.reshape(s.Length);")),
        ("interpolated strings that double", _ => Module(forward: "var s = \"ab\"; for (int i = 0; i < 60; i++) s = $\"{s}{s}\"; return x.reshape(s.Length);")),
        ("huge arrays", _ => Module(forward: "var a = new int[int.MaxValue]; var b = new int[100000][]; for (int i = 0; i < b.Length; i++) b[i] = new int[100000]; return x.reshape(a.Length);")),
        ("huge ranges", _ => Module(forward: "var s = Enumerable.Range(0, int.MaxValue).Select(i => (long)i).ToArray(); return x.reshape(s);")),
        ("products of ranges", _ => Module(forward: "var s = Enumerable.Range(0, 3000).SelectMany(i => Enumerable.Range(0, 3000).Select(j => i * j)).ToList(); return x.reshape(s.Count);")),
        ("huge repetitions", _ => Module(forward: "return torch.cat(Enumerable.Repeat(x, 100000000), 0);")),
        ("tuples that double", _ => Module(forward: "(object, object) p = (1, 2); for (int i = 0; i < 60; i++) p = (p, p); return x.reshape(p.GetHashCode());")),
        ("shapes of growing rank", _ => Module(forward: "for (int i = 0; i < 30000; i++) x = x.unsqueeze(0); return x;")),
        ("growing formulas", _ => Module(forward: "for (int i = 0; i < 3000; i++) x = torch.cat(new[] { x, x.flatten(0), x * i }, 0); return x;")),
        ("sizes that multiply", _ => Module(forward: "for (int i = 0; i < 2000; i++) x = x.unsqueeze(0).expand(x.shape[0] + i, -1).flatten(); return x;")),
        ("many pieces", _ => Module(forward: "var p = torch.zeros(100000, 2).split(1, 0); return torch.cat(p.SelectMany(t => t.unbind(1)).ToArray(), 0);")),
        ("lambdas in lambdas", random => Module(forward: $"Func<Tensor, Tensor> f = t => t + 1; for (int i = 0; i < {random.Next(50, 100_000)}; i++) {{ var g = f; f = t => g(g(t)); }} return f(x);")),
        ("modules in modules", random => Module(forward: "return m.forward(x);", constructor: "m = Linear(10, 10); for (int i = 0; i < 3000; i++) m = Sequential(m, m); ", members: "Module<Tensor, Tensor> m;")),
        ("a module that holds itself", _ => Module(forward: "return m.forward(x);", constructor: "m = this; layers.append(layers); layers.append(this);", members: "Module<Tensor, Tensor> m; readonly Sequential layers = Sequential();")),
        ("a constructor that makes itself", _ => Module(forward: "return x;", members: "readonly Net inner = new Net(); static readonly Net shared = new Net();")),
        ("properties that call themselves", _ => Module(forward: "return x.reshape(P, this[1]);", members: "int P => Q + 1; int Q => P - 1; int this[int i] => this[i + 1];")),
        ("a deep expression", random => Module(forward: $"return {string.Concat(Enumerable.Repeat("(", 200))}x{string.Concat(Enumerable.Repeat(" + 1)", 200))};")),
        ("a long sum", random => Module(forward: $"int n = {string.Join(" + ", Enumerable.Repeat("1", random.Next(500, 2_000)))}; return x.reshape(n);")),
        ("a long chain of calls", random => Module(forward: $"return x{string.Concat(Enumerable.Repeat(".relu()", random.Next(100, 800)))};")),
        ("deep blocks", random => Module(forward: Nest(random.Next(100, 250), "{ ", "x = x + 1;", "}") + "return x;")),
        ("deep lambdas", random => Module(forward: $"Func<Tensor, Tensor> f = {string.Concat(Enumerable.Range(0, 25).Select(i => $"a{Text(i)} => ((Func<Tensor, Tensor>)("))}b => b{string.Concat(Enumerable.Range(0, 25).Reverse().Select(i => $"))(a{Text(i)})"))}; return f(x);")),
        ("nested Sequentials", random => Module(forward: $"return {string.Concat(Enumerable.Repeat("Sequential(", 60))}Linear(10, 10){string.Concat(Enumerable.Repeat(", Linear(10, 10))", 60))}.forward(x);")),
        ("an enormous Sequential", random => Module(forward: $"return Sequential({string.Join(", ", Enumerable.Repeat("Linear(10, 10)", random.Next(1_000, 4_000)))}).forward(x);")),
        ("a giant string", random => Module(forward: $"return torch.einsum(\"{string.Concat(Enumerable.Repeat("abc,", random.Next(10_000, 200_000)))}->a\", x);")),
        ("many small methods", random => Module(forward: "return F0(x);", members: string.Concat(Enumerable.Range(0, 400).Select(i => $"Tensor F{Text(i)}(Tensor t) => t.sum().item<float>() > 0 ? F{Text(i + 1)}(t) : F{Text(i + 1)}(t + 1);\n")) + "Tensor F400(Tensor t) => t;")),
        ("many modules that use each other", _ => Torch + string.Concat(Enumerable.Range(0, 60).Select(i => $"public class M{Text(i)} : Module<Tensor, Tensor> {{ readonly Module<Tensor, Tensor> a = new M{Text((i + 1) % 60)}(), b = new M{Text((i + 7) % 60)}(); public M{Text(i)}() : base(\"m\") {{ RegisterComponents(); }} public override Tensor forward(Tensor x) => a.forward(b.forward(x)); }}\n"))),
        ("a tree of modules", _ => Torch + string.Concat(Enumerable.Range(0, 40).Select(i => $"public class M{Text(i)} : Module<Tensor, Tensor> {{ readonly Module<Tensor, Tensor> a = {(i == 39 ? "Linear(3, 3)" : $"new M{Text(i + 1)}()")}, b = {(i == 39 ? "Linear(3, 4)" : $"new M{Text(i + 1)}()")}; public M{Text(i)}() : base(\"m\") {{ RegisterComponents(); }} public override Tensor forward(Tensor x) => a.forward(b.forward(x)); }}\n"))),
        ("an iterator without end", _ => Module(forward: "foreach (var t in F(x)) x = t; return x;", members: "IEnumerable<Tensor> F(Tensor t) { while (true) yield return t; }")),
        ("gotos", _ => Module(forward: "a: x = x + 1; goto b; b: x = x * 2; goto a;")),
        ("huge shifts and divisions", _ => Module(forward: "int z = 0; long m = long.MinValue; return x.reshape(1 << 40, m / -1, int.MinValue / (z - 1), 5 % z, checked(int.MaxValue + (int)m), (int)double.NaN, (long)1e300);")),
        ("thousands of attributes", random => Keras + $"[Network][Input(8, 8, 3)]\n{string.Concat(Enumerable.Repeat("[Conv2D(4, 3, Padding = Padding.Same)]\n", random.Next(1_000, 4_000)))}public partial class Net {{ }}"),
        ("everything from everything", random => Keras + $"[Network][Input(8, Name = \"x\")]\n{string.Concat(Enumerable.Range(0, 120).Select(i => $"[Add(From = [\"x\", \"x\"{string.Concat(Enumerable.Range(0, i).Select(j => $", \"l{Text(j)}\""))}], Name = \"l{Text(i)}\")]\n"))}public partial class Net {{ }}"),
        ("submodels of submodels", _ => Keras + string.Concat(Enumerable.Range(0, 40).Select(i => $"[Network][Input(8)]{(i == 0 ? "[Dense(8)]" : $"[Submodel(typeof(N{Text(i - 1)}))][Submodel(typeof(N{Text(i - 1)}))]")} public partial class N{Text(i)} {{ }}\n"))),
        ("submodels in a circle", _ => Keras + string.Concat(Enumerable.Range(0, 40).Select(i => $"[Network][Input(8)][Submodel(typeof(N{Text((i + 1) % 40)}))][Submodel(typeof(N{Text((i + 3) % 40)}))] public partial class N{Text(i)} {{ }}\n"))),
        ("a reference to itself", _ => Keras + "[Network][Input(8)][Dense(N.Layers.Dense1.Features)] public partial class N { } [Network][Input(M.TotalParameters)][Dense(K.Layers.Dense1.Features)] public partial class K { } [Network][Input(8)][Dense(K.Layers.Dense1.Features)] public partial class M { }"),
        ("an array of 10,000", random => Keras + $"[Network][Input({string.Join(", ", Enumerable.Repeat("2", 10_000))})][Flatten][Dense(10)][Reshape({string.Join(", ", Enumerable.Repeat("1", 10_000))})] public partial class N {{ }}"),
        ("a name of a million letters", _ => Keras + $"[Network][Input(8)][Dense(4, Name = \"{new string('a', 1_000_000)}\")][Dense(4, InputDim = 3)] public partial class N {{ }}"),
        ("a long product of names", _ => Keras + $"[Network][Input({string.Join(", ", Enumerable.Range(0, 60).Select(i => $"\"n{Text(i)}\""))})][Flatten][Reshape(-1, 7)][Flatten] public partial class N {{ }}"),
        ("names that add up", _ => Keras + $"[Network]{string.Concat(Enumerable.Range(0, 60).Select(i => $"[Input(\"n{Text(i)}\", 4, Name = \"x{Text(i)}\")]"))}[Concatenate(Axis = 1, From = [{string.Join(", ", Enumerable.Range(0, 60).Select(i => $"\"x{Text(i)}\""))}])]{string.Concat(Enumerable.Repeat("[Conv1D(4, 3, Strides = [2])]", 12))}[Flatten][Reshape(-1, 6)][Flatten] public partial class N {{ }}"),
        ("types within types", random => Keras + Nest(random.Next(50, 100), "partial class A { ", "[Network][Input(8)][Dense(3)] public partial class N { }", "}")),
    ];

    public static FuzzInput Make(Random random, int number)
    {
        var (what, source) = All[number % All.Length];
        return new(what, source(random));
    }

    private const string Torch = """
        using System;
        using System.Linq;
        using System.Collections.Generic;
        using TorchSharp;
        using TorchSharp.Modules;
        using static TorchSharp.torch;
        using static TorchSharp.torch.nn;
        using ShapeAnalyzer;

        """;

    private static string Module(string forward, string members = "", string constructor = "") => $$"""
        {{Torch}}
        [Network, Input(10)]
        public partial class Net : Module<Tensor, Tensor>
        {
            {{members}}
            public Net() : base("net") { {{constructor}} RegisterComponents(); }
            public override Tensor forward(Tensor x) { {{forward}} }
        }

        """;

    private static string Step(Random random)
    {
        string[] steps = [".unsqueeze(0)", " + 1", ".relu()", ".repeat(2, 1)", ".flatten()", ".transpose(0, 1)"];
        return steps[random.Next(steps.Length)];
    }

    private static string Nest(int depth, string open, string inside, string close)
    {
        var text = new StringBuilder();
        return text.Insert(0, open, depth).Append(inside).Append(new StringBuilder().Insert(0, close, depth)).ToString();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
