using System.Globalization;
using System.Text;

namespace ShapeAnalyzer.Fuzz.Code;

/// <summary>
/// Statements and expressions of all kinds, from a grammar that knows types roughly and sense not at all. Some do not
/// compile; none may crash.
/// </summary>
internal sealed class RandomBodies
{
    private static readonly string[] Numbers = ["0", "1", "2", "3", "-1", "7", "n", "k", "sizes[1]", "sizes.Length", "(int)x.shape[0]", "int.MaxValue", "int.MinValue", "(int)x.dim()", "list.Count", "Width", "i", "table[\"a\"]"];

    private static readonly string[] Tensors = ["x", "y", "a", "b", "field.forward(x)", "layers[0].forward(x)", "null", "Helper(x, n)", "this.forward(x)", "pair.Item1"];

    private static readonly string[] Operators = ["+", "-", "*", "/", "%", "<<", ">>", "&", "|", "^", ">>>"];

    private static readonly string[] Unary = ["relu", "contiguous", "t", "squeeze", "flatten", "mean", "sum", "clone", "abs", "sqrt", "detach"];

    private readonly Random _random;
    private int _depth;

    private RandomBodies(Random random) => _random = random;

    public static FuzzInput Make(Random random, int number) => new("statements", new RandomBodies(random).Source());

    private string Source()
    {
        var body = new StringBuilder();
        for (var i = _random.Next(2, 12); i > 0; i--)
        {
            body.Append("        ").Append(Statement()).Append('\n');
        }

        return $$"""
            using System;
            using System.Linq;
            using System.Collections.Generic;
            using System.Threading.Tasks;
            using TorchSharp;
            using TorchSharp.Modules;
            using static TorchSharp.torch;
            using static TorchSharp.torch.nn;
            using ShapeAnalyzer;

            [Network({{Constant()}}, 2){{(_random.Next(3) == 0 ? ", Input(3, 8, 8)" : string.Empty)}}]
            public partial class Net : Module<Tensor, Tensor>
            {
                const int Width = 5;
                static int counter = {{Constant()}};
                static readonly int[] sizes = { 1, 2, {{Constant()}} };
                readonly Dictionary<string, int> table = new() { ["a"] = 1, ["b"] = {{Constant()}} };
                readonly List<int> list = new() { 1, 2, 3 };
                readonly ModuleList<Module<Tensor, Tensor>> layers = new();
                Module<Tensor, Tensor> field = Linear({{Constant()}}, {{Constant()}});
                readonly int n, k;

                public Net(int n = 3, int k = {{Constant()}}) : base("net")
                {
                    this.n = n;
                    this.k = k;
                    Tensor x = torch.zeros(2, 3), a = x, b = x, y = x;
                    var pair = (x, n);
                    int i = 0; long l = 0; string s = ""; double d = 0; bool flag = n > 0;
                    for (i = 0; i < {{Number()}}; i++) layers.Add({{Module()}});
                    {{(_random.Next(3) == 0 ? $"field = Sequential({Module()}, {Module()}, {Module()});" : string.Empty)}}
                    RegisterComponents();
                }

                Tensor Helper(Tensor t, int m) => m <= 0 ? t : {{(_random.Next(3) == 0 ? "Helper(t, m - 1)" : "t.unsqueeze(m)")}};

                int this[int m] => m > 0 ? this[m - 1] + 1 : {{Constant()}};

                public override Tensor forward(Tensor x)
                {
                    Tensor a = x, b = x, y = x;
                    var pair = (x, n);
                    int i = 0; long l = 0; string s = ""; double d = 0; bool flag = n > 0;
                    i = {{Number()}}; l = {{Number()}}; s += {{Number()}}; d = {{Number()}} / 2.0; flag = {{Condition()}};
            {{body}}        return {{Tensor()}};
                }
            }

            """;
    }

    private string Statement()
    {
        _depth++;
        try
        {
            return _depth > 4 ? $"a = {Tensor()};" : _random.Next(30) switch
            {
                0 => $"for (int j{_depth} = {Number()}; j{_depth} < {Number()}; j{_depth} += {Number()}) {{ {Statement()} {(_random.Next(3) == 0 ? "break;" : string.Empty)} }}",
                1 => $"while ({Condition()}) {{ {Statement()} i++; }}",
                2 => $"do {{ {Statement()} }} while ({Condition()});",
                3 => $"if ({Condition()}) {{ {Statement()} }} else {Statement()}",
                4 => $"foreach (var e{_depth} in {Collection()}) {{ {Statement()} }}",
                5 => $"try {{ {Statement()} }} catch (Exception e{_depth}) when ({Condition()}) {{ {Statement()} }} finally {{ i++; }}",
                6 => $"switch ({Number()}) {{ case 0: {Statement()} break; case > 3 and < {Constant()}: {Statement()} break; default: {Statement()} break; }}",
                7 => $"using (var scope{_depth} = NewDisposeScope()) {{ {Statement()} }}",
                8 => $"lock (this) {{ {Statement()} }}",
                9 => $"checked {{ i = {Number()} * {Number()}; }}",
                10 => $"int Local{_depth}(int q) => q > {Constant()} ? Local{_depth}(q - 1) : q; i = Local{_depth}({Number()});",
                11 => $"Func<int, int> f{_depth} = q => q {Operator()} {Number()}; i = f{_depth}({Number()});",
                12 => $"(i, a) = ({Number()}, {Tensor()});",
                13 => $"if (x is {{ }} p{_depth} && p{_depth}.shape is [var first{_depth}, .., > 3]) {{ {Statement()} }}",
                14 => $"i {Operator()}= {Number()};",
                15 => $"sizes[{Number()}] = {Number()};",
                16 => $"table[\"c\"] = {Number()}; list.Add({Number()}); list.RemoveAt({Number()}); list.Insert({Number()}, 3);",
                17 => $"var q{_depth} = from v in {Collection()} where v > {Number()} orderby v select v * {Number()}; i = q{_depth}.Count();",
                18 => $"field = {Module()};",
                19 => $"layers.Add({Module()}); a = layers[{Number()}].forward({Tensor()});",
                20 => $"l = {Number()}; l <<= {Number()}; i = (int)l; i = (byte)i; d = i / 0.0; i = (int)d;",
                21 => $"s = $\"{{{Number()}:x}} {{s}}\"; i = s.Length; i = int.Parse(s); i = s[{Number()}];",
                22 => $"var grid{_depth} = new int[{Number()}, {Number()}]; var jagged{_depth} = new int[{Number()}][]; i = grid{_depth}[{Number()}, {Number()}];",
                23 => $"object boxed{_depth} = {Number()}; i = (int)boxed{_depth}; var text{_depth} = boxed{_depth} as string; a = (Tensor)boxed{_depth};",
                24 => $"counter = {Number()}; goto end{_depth}; end{_depth}: {Statement()}",
                25 => $"throw new Exception(s);",
                26 => $"x = {Tensor()};",
                27 => $"var ({$"u{_depth}"}, {$"v{_depth}"}) = ({Number()}, {Tensor()}); i = this[{Number()}];",
                _ => $"{(_random.Next(2) == 0 ? "a" : "b")} = {Tensor()};",
            };
        }
        finally
        {
            _depth--;
        }
    }

    private string Tensor()
    {
        _depth++;
        try
        {
            return _depth > 6 ? Pick(Tensors) : _random.Next(26) switch
            {
                0 => $"{Tensor()} {Pick(Operators[..4])} {Tensor()}",
                1 => $"{Tensor()}.reshape({Number()}, {Number()})",
                2 => $"{Tensor()}.view({string.Join(", ", Enumerable.Range(0, _random.Next(0, 9)).Select(_ => Number()))})",
                3 => $"torch.cat(new[] {{ {Tensor()}, {Tensor()} }}, {Number()})",
                4 => $"{Tensor()}.permute({Number()}, {Number()}, {Number()})",
                5 => $"{Tensor()}.transpose({Number()}, {Number()})",
                6 => $"{Tensor()}[{Number()}]",
                7 => $"{Tensor()}[{Number()}..{Number()}, ^{Number()}..]",
                8 => $"{Tensor()}.split({Number()}, {Number()})[{Number()}]",
                9 => $"torch.zeros({Number()}, {Number()}, {Number()})",
                10 => $"{Module()}.forward({Tensor()})",
                11 => $"({Condition()} ? {Tensor()} : {Tensor()})",
                12 => $"({Tensor()} ?? {Tensor()})",
                13 => $"{Tensor()}.unsqueeze({Number()})",
                14 => $"{Tensor()}.repeat({Number()}, {Number()})",
                15 => $"torch.einsum(\"{Pick(["ij,jk->ik", "bij,bjk->bik", "ii", "...i,i->...", "i j -> k", "->", "ij,"])}\", {Tensor()}, {Tensor()})",
                16 => $"functional.pad({Tensor()}, new long[] {{ {Number()}, {Number()}, {Number()}, {Number()} }})",
                17 => $"functional.interpolate({Tensor()}, scale_factor: new double[] {{ {Number()}, 1.0 / {Number()} }})",
                18 => $"torch.arange({Number()}, {Number()}, {Number()})",
                19 => $"{Tensor()}.mean(new long[] {{ {Number()}, {Number()} }}, {Condition()})",
                20 => $"{Number()} switch {{ 1 => {Tensor()}, > 2 => {Tensor()}, _ => {Tensor()} }}",
                21 => $"{Tensor()}.{Pick(Unary)}()",
                22 => $"torch.stack({Collection()}.Select(v => {Tensor()}), {Number()})",
                23 => $"{Tensor()}.narrow({Number()}, {Number()}, {Number()})",
                24 => $"{Tensor()}.expand({Number()}, {Number()})",
                _ => Pick(Tensors),
            };
        }
        finally
        {
            _depth--;
        }
    }

    private string Module() => _random.Next(16) switch
    {
        0 => $"Linear({Number()}, {Number()})",
        1 => $"Conv2d({Number()}, {Number()}, {Number()}, stride: {Number()}, padding: {Number()})",
        2 => $"Conv2d({Number()}, {Number()}, ({Number()}, {Number()}), dilation: ({Number()}, {Number()}), groups: {Number()})",
        3 => $"ConvTranspose2d({Number()}, {Number()}, {Number()}, output_padding: (long){Number()})",
        4 => $"MaxPool2d({Number()}, {Number()}, {Number()}, ceil_mode: {Condition()})",
        5 => $"LayerNorm(new long[] {{ {Number()}, {Number()} }})",
        6 => $"GroupNorm({Number()}, {Number()})",
        7 => $"Flatten({Number()}, {Number()})",
        8 => $"Unflatten({Number()}, new long[] {{ {Number()}, {Number()} }})",
        9 => $"AdaptiveAvgPool2d(new long[] {{ {Number()}, {Number()} }})",
        10 => $"PixelShuffle({Number()})",
        11 => $"Embedding({Number()}, {Number()})",
        12 => "Sequential()",
        13 => $"Upsample(scale_factor: new double[] {{ {Number()} }})",
        14 => $"Unfold(({Number()}, {Number()}))",
        _ => "Sequential(ReLU(), Linear(3, 4))",
    };

    private string Number()
    {
        _depth++;
        try
        {
            return _depth > 5 || _random.Next(2) == 0 ? Pick(Numbers) : _random.Next(12) switch
            {
                0 => $"({Number()} {Operator()} {Number()})",
                1 => $"(-{Number()})",
                2 => $"Math.Max({Number()}, {Number()})",
                3 => $"(int)Math.Sqrt({Number()})",
                4 => $"sizes[{Number()}]",
                5 => $"({Condition()} ? {Number()} : {Number()})",
                6 => $"(int)Math.Pow({Number()}, {Number()})",
                7 => $"{Collection()}.Sum()",
                8 => "(int)x.shape[^1]",
                9 => $"unchecked({Number()} * {Number()})",
                10 => $"(~{Number()})",
                _ => Constant(),
            };
        }
        finally
        {
            _depth--;
        }
    }

    private string Condition() => _random.Next(_depth > 5 ? 3 : 8) switch
    {
        0 => "flag",
        1 => "true",
        2 => "false",
        3 => $"({Number()} is > 2 and not 5)",
        4 => $"(training || {Number()} < {Number()})",
        5 => $"(x.shape[0] == {Number()})",
        6 => $"(x.sum().item<float>() > {Number()})",
        _ => $"({Number()} == {Number()} || n != 3)",
    };

    private string Collection() => _random.Next(_depth > 5 ? 3 : 8) switch
    {
        0 => "Enumerable.Range(1, n)",
        1 => "sizes",
        2 => "list",
        3 => $"Enumerable.Range({Number()}, {Number()})",
        4 => $"new int[{Number()}]",
        5 => $"list.Select(v => v {Operator()} {Number()}).ToList()",
        6 => $"sizes.Reverse().Take({Number()}).Concat(list)",
        _ => $"Enumerable.Repeat({Number()}, {Number()}).Where(v => v > 1).ToArray()",
    };

    private string Operator() => Pick(Operators);

    private string Constant() => _random.Next(10) == 0 ? Pick(["int.MaxValue", "int.MinValue", "1000000"]) : _random.Next(-2, 9).ToString(CultureInfo.InvariantCulture);

    private string Pick(string[] choices) => choices[_random.Next(choices.Length)];
}
