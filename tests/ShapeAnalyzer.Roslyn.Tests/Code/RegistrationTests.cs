using ShapeAnalyzer.Code;

namespace ShapeAnalyzer.Tests.Code;

/// <summary>Modules that are used but that TorchSharp does not know of; and all the ways in which it does.</summary>
public sealed class RegistrationTests
{
    private const string Block = """

        class Block : Module<Tensor, Tensor>
        {
            private readonly Linear inner = Linear(8, 8);
            public Block() : base("Block") { RegisterComponents(); }
            public override Tensor forward(Tensor x) => functional.relu(inner.forward(x));
        }
        """;

    [Theory]
    [InlineData("List<Module<Tensor, Tensor>> layers = new();", "for (var i = 0; i < 3; i++) layers.Add({|SHP2012:Linear(8, 8)|});", "foreach (var layer in layers) x = layer.forward(x);")]
    [InlineData("readonly Linear[] layers = new[] { {|SHP2012:Linear(8, 8)|}, Linear(8, 8) };", "", "foreach (var layer in layers) x = layer.forward(x);")]
    [InlineData("readonly Block[] layers;", "layers = Enumerable.Range(0, 2).Select(_ => {|SHP2012:new Block()|}).ToArray();", "for (var i = 0; i < layers.Length; i++) x = layers[i].call(x);")]
    [InlineData("Dictionary<string, Module<Tensor, Tensor>> layers = new();", "layers[\"a\"] = {|SHP2012:Linear(8, 8)|};", "x = layers[\"a\"].forward(x);")]
    [InlineData("(Linear a, Linear b) pair = ({|SHP2012:Linear(8, 8)|}, Linear(8, 8));", "", "x = pair.b.forward(pair.a.forward(x));")]
    [InlineData("List<(Module<Tensor, Tensor> layer, int times)> plan = new();", "plan.Add(({|SHP2012:Linear(8, 8)|}, 2));", "foreach (var (layer, times) in plan) for (var i = 0; i < times; i++) x = layer.forward(x);")]
    [InlineData("Pair pair = {|SHP2012:new()|};", "", "x = pair.A.forward(x);")]
    public void Kept_where_nothing_is_registered(string field, string construction, string forward) => Check(field, $"{construction} RegisterComponents();", forward);

    [Fact]
    public void Assigned_too_late() => Check("Linear late;", "RegisterComponents(); late = {|SHP2012:Linear(8, 8)|};", "x = late.forward(x);");

    [Fact]
    public void Assigned_again() => Check("Linear layer = Linear(8, 8);", "RegisterComponents(); layer = {|SHP2012:Linear(8, 8)|};", "x = layer.forward(x);");

    [Fact]
    public void Made_when_it_is_first_needed() => Check("Linear layer;", "RegisterComponents();", "layer ??= {|SHP2012:Linear(8, 8)|}; x = layer.forward(x);");

    [Fact]
    public void Never_registered_is_told_once() => Check(
        "readonly Linear a = {|SHP2012:Linear(8, 16)|}; readonly Linear b = Linear(16, 8);",
        string.Empty,
        "x = b.forward(a.forward(x));",
        "[Network, Input(8)]",
        "'Net' never calls RegisterComponents(), so that TorchSharp does not know its modules 'a', 'b': their 280 parameters are neither trained nor saved; call it at the end of the constructor");

    [Fact]
    public void What_a_list_is_told() => Check(
        "readonly List<Block> blocks = new() { {|SHP2012:new Block()|}, new Block() };",
        "RegisterComponents();",
        "foreach (var block in blocks) x = block.forward(x);",
        string.Empty,
        "'blocks' keeps modules in an array or list, which TorchSharp does not register: their 144 parameters are neither trained nor saved; keep them in a ModuleList or Sequential");

    [Theory]
    [InlineData("Linear Layer => {|SHP2015:Linear(8, 8)|};", "x = Layer.forward(x);")]
    [InlineData("Module<Tensor, Tensor> Layer { get { return Sequential({|SHP2015:Linear(8, 8)|}, ReLU()); } }", "x = Layer.forward(x);")]
    [InlineData("", "var layer = {|SHP2015:Linear(8, 8)|}; x = layer.forward(x);")]
    [InlineData("Module<Tensor, Tensor> Activation => ReLU();", "x = Activation.forward(x);")]
    [InlineData("", "x = Dropout(0.5).forward(x);")]
    [InlineData("readonly Parameter weight = Parameter(torch.zeros(8, 8));", "var layer = Linear(8, 8); layer.weight = weight; x = layer.forward(x);")]
    public void Made_anew(string field, string forward) => Check(field, "RegisterComponents();", forward);

    [Theory]
    [InlineData("readonly ModuleList<Module<Tensor, Tensor>> layers = new();", "for (var i = 0; i < 3; i++) layers.Add(Linear(8, 8)); RegisterComponents();", "foreach (var layer in layers) x = layer.forward(x);")]
    [InlineData("readonly List<Module<Tensor, Tensor>> layers = new(); readonly Sequential all;", "for (var i = 0; i < 3; i++) layers.Add(Linear(8, 8)); all = Sequential(layers); RegisterComponents();", "foreach (var layer in layers) x = layer.forward(x);")]
    [InlineData("readonly List<Linear> layers = new();", "for (var i = 0; i < 3; i++) { layers.Add(Linear(8, 8)); register_module($\"layer{i}\", layers[i]); }", "foreach (var layer in layers) x = layer.forward(x);")]
    [InlineData("readonly Linear[] layers; readonly ModuleList<Linear> all;", "layers = new[] { Linear(8, 8) }; all = ModuleList(layers); RegisterComponents();", "x = layers[0].forward(x);")]
    [InlineData("readonly List<Module<Tensor, Tensor>> layers = new();", "layers.Add(ReLU()); layers.Add(Dropout(0.1)); RegisterComponents();", "foreach (var layer in layers) x = layer.forward(x);")]
    [InlineData("readonly List<Linear> unused = new();", "unused.Add(Linear(8, 8)); RegisterComponents();", "")]
    [InlineData("readonly Linear[] layers = { Linear(8, 8) }; public override IEnumerable<Parameter> parameters(bool recurse = true) => layers.SelectMany(layer => layer.parameters());", "RegisterComponents();", "x = layers[0].forward(x);")]
    [InlineData("Linear Layer { get; } = Linear(8, 8);", "RegisterComponents();", "x = Layer.forward(x);")]
    [InlineData("readonly ModuleDict<Module<Tensor, Tensor>> layers = new();", "layers.Add((\"a\", Linear(8, 8))); RegisterComponents();", "x = layers[\"a\"].forward(x);")]
    [InlineData("readonly Linear[] layers;", "layers = Make(); foreach (var layer in Unknown(layers)) register_module(layer.GetName(), layer);", "x = layers[0].forward(x);")]
    [InlineData("Linear layer;", "RegisterComponents();", "if (layer is null) { layer = Linear(8, 8); register_module(\"layer\", layer); } x = layer.forward(x);")]
    [InlineData("readonly Linear shared; readonly Linear[] also;", "shared = Linear(8, 8); also = new[] { shared, shared }; RegisterComponents();", "foreach (var layer in also) x = layer.forward(x);")]
    public void Registered(string field, string construction, string forward) => Check(field, construction, forward);

    [Fact]
    public void Whoever_keeps_a_module_registers_its_fields() => CodeCheck.Diagnostics(
        """
        class Part : Module<Tensor, Tensor>
        {
            private readonly Linear inner = Linear(8, 8);
            public Part() : base("Part") { }
            public override Tensor forward(Tensor x) => inner.forward(x);
        }

        [Network, Input(8)]
        class Net : Module<Tensor, Tensor>
        {
            private readonly Part part = new();
            public Net() : base("Net") { RegisterComponents(); }
            public override Tensor forward(Tensor x) => part.forward(x);
        }
        """);

    [Fact]
    public void A_list_within_a_block_is_told_in_the_block() => CodeCheck.Files([
        """
        class Part : Module<Tensor, Tensor>
        {
            private readonly List<Linear> layers = new() { {|SHP2012:Linear(8, 8)|} };
            public Part() : base("Part") { RegisterComponents(); }
            public override Tensor forward(Tensor x) => layers[0].forward(x);
        }
        """,
        """
        [Network, Input(8)]
        class Net : Module<Tensor, Tensor>
        {
            private readonly Part part = new();
            public Net() : base("Net") { RegisterComponents(); }
            public override Tensor forward(Tensor x) => part.forward(x);
        }
        """]);

    /// <summary>TorchSharp 0.107: a sequence registers what was appended to it, and not what the fields of that hold.</summary>
    [Theory]
    [InlineData("Part layers = new();", "x = layers.forward(x);", 72)]
    [InlineData("ModuleList<Part> layers = new(new Part());", "x = layers[0].forward(x);", 72)]
    [InlineData("Sequential layers = Sequential({|SHP2012:new Part()|});", "x = layers.forward(x);", 0)]
    [InlineData("Sequential layers = Sequential((\"a\", {|SHP2012:new Part()|}));", "x = layers.forward(x);", 0)]
    [InlineData("Sequential layers = Sequential().append({|SHP2012:new Part()|});", "x = layers.forward(x);", 0)]
    [InlineData("ModuleList<Sequential> layers = new(Sequential({|SHP2012:new Part()|}));", "x = layers[0].forward(x);", 0)]
    [InlineData("Sequential layers = Sequential(new Block());", "x = layers.forward(x);", 72)]
    [InlineData("Sequential layers = Sequential(new Chain());", "x = layers.forward(x);", 72)]
    public void A_sequence_does_not_register_the_fields_of_its_modules(string field, string forward, long expected)
    {
        var source = $$"""
            [Network, Input(8)]
            class Net : Module<Tensor, Tensor>
            {
                private readonly {{field}}
                public Net() : base("Net") { RegisterComponents(); }
                public override Tensor forward(Tensor x) { {{forward}} return x; }
            }

            class Part : Module<Tensor, Tensor>
            {
                private readonly Linear inner;
                public Part() : base("Part") { inner = Linear(8, 8); }
                public override Tensor forward(Tensor x) => inner.forward(x);
            }

            class Chain : Sequential
            {
                private readonly Linear unused = Linear(4, 4);
                public Chain() : base(Linear(8, 8)) { RegisterComponents(); }
            }
            """ + Block;
        CodeCheck.Diagnostics(source);
        var compilation = TorchCompilation.Compiling(source.Replace("{|SHP2012:", "").Replace("|}", ""));
        Assert.Equal(expected, RegisteredModules.Count(compilation.RunType("Net").Root!, buffers: false).Value);
    }

    /// <summary>TorchSharp 0.107: a list registers what it holds when its owner registers it, once; a sequence all that it ever gets.</summary>
    [Theory]
    [InlineData("ModuleList<Linear> a = new();", "a.Add(Linear(8, 8)); RegisterComponents();", 72)]
    [InlineData("ModuleList<Linear> a = new(Linear(8, 8));", "a.Add(Linear(8, 8)); RegisterComponents(); a.Add(Linear(8, 8));", 144)]
    [InlineData("ModuleList<Linear> a = new(Linear(8, 8));", "RegisterComponents(); a[0] = Linear(8, 8, false);", 72)]
    [InlineData("ModuleList<Linear> a = new(Linear(8, 8));", "a[0] = Linear(8, 8, false); RegisterComponents();", 64)]
    [InlineData("ModuleList<Linear> a = new(Linear(8, 8));", "a.Insert(0, Linear(8, 8, false)); a.RemoveAt(1); RegisterComponents();", 64)]
    [InlineData("ModuleDict<Linear> a = new();", "a.Add(\"p\", Linear(8, 8)); RegisterComponents(); a.Add(\"q\", Linear(8, 8));", 72)]
    [InlineData("ModuleList<ModuleList<Linear>> a = new();", "RegisterComponents(); a.Add(new(Linear(8, 8))); RegisterComponents();", 0)]
    [InlineData("Sequential a = Sequential();", "a.append(Linear(8, 8)); RegisterComponents(); a.append(Linear(8, 8));", 144)]
    public void A_list_registers_what_it_holds_then(string field, string construction, long expected)
    {
        var compilation = TorchCompilation.Compiling($$"""
            [Network, Input(8)]
            class Net : Module<Tensor, Tensor>
            {
                private readonly {{field}}
                public Net() : base("Net") { {{construction}} }
                public override Tensor forward(Tensor x) => x;
            }
            """);
        Assert.Equal(expected, RegisteredModules.Count(compilation.RunType("Net").Root!, buffers: false).Value);
    }

    [Fact]
    public void Added_too_late() => CodeCheck.Diagnostics(
        """
        [Network, Input(8)]
        class Net : Module<Tensor, Tensor>
        {
            private readonly ModuleList<Linear> layers = new();
            public Net() : base("Net")
            {
                RegisterComponents();
                for (var i = 0; i < 3; i++) layers.Add({|SHP2012:Linear(8, 8)|});
            }

            public override Tensor forward(Tensor x)
            {
                foreach (var layer in layers) x = layer.forward(x);
                return x;
            }
        }
        """,
        "'layers' gets modules after RegisterComponents() was called, so that TorchSharp does not know them: their 216 parameters are neither trained nor saved; add them before that call");

    [Fact]
    public void A_class_in_a_sequence_is_told_once() => CodeCheck.Diagnostics(
        """
        class Net : Module<Tensor, Tensor>
        {
            private readonly Sequential layers = Sequential({|SHP2012:new Part(8)|}, ReLU(), new Part(16));
            public Net() : base("Net") { RegisterComponents(); }
            public override Tensor forward(Tensor x) => layers.forward(x);
        }

        class Part(int size) : Module<Tensor, Tensor>("Part")
        {
            private readonly Linear inner = Linear(size, 16);
            public override Tensor forward(Tensor x) => inner.forward(x);
        }
        """,
        "'Part' never calls RegisterComponents(), so that TorchSharp does not know its modules 'inner': their 144 parameters are neither trained nor saved; call it at the end of the constructor, in Part (File0.cs)");

    /// <summary>A module that is registered by name has that name, also where a list holds it too.</summary>
    [Fact]
    public void Names_are_those_of_the_registration() => CodeCheck.Diagnostics(
        """
        [Network, Input(8)]
        class Net : Module<Tensor, Tensor>
        {
            private readonly List<Module<Tensor, Tensor>> layers = new();
            private readonly List<Linear> lost = new() { {|SHP2012:Linear({|SHP1001:3|}, 8)|} };
            public Net() : base("Net")
            {
                layers.Add(Sequential(Linear({|SHP1001:9|}, 8)));
                register_module("encoder", layers[0]);
                RegisterComponents();
            }

            public override Tensor forward(Tensor x) => layers[0].forward(x) + lost[0].forward(x);
        }
        """,
        "'lost' keeps modules in an array or list, which TorchSharp does not register: their 32 parameters are neither trained nor saved; keep them in a ModuleList or Sequential",
        "'lost.0' expects 3 input features but receives 8 (x [N, 8])",
        "'encoder.0' expects 9 input features but receives 8 (x [N, 8])");

    /// <summary>What add_module and register_module are given, a sequence neither runs nor counts.</summary>
    [Theory]
    [InlineData("append", "4", 36 + 10 + 12)]
    [InlineData("add_module", "8", 0 + 18 + 12)]
    [InlineData("register_module", "8", 0 + 18 + 12)]
    public void A_sequence_runs_what_was_appended(string method, string features, long expected)
    {
        var source = $$"""
            [Network, Input(8)]
            class Net : Module<Tensor, Tensor>
            {
                private readonly Sequential layers = Sequential();
                private readonly Linear right = Linear({{features}}, 2), wrong = Linear({|SHP1001:5|}, 2);
                public Net() : base("Net") { layers.{{method}}("a", Linear(8, 4)); RegisterComponents(); }
                public override Tensor forward(Tensor x) => right.forward(layers.forward(x)) + wrong.forward(layers.forward(x));
            }
            """;
        CodeCheck.Diagnostics(source);
        var root = TorchCompilation.Compiling(source.Replace("{|SHP1001:5|}", "5")).RunType("Net").Root!;
        Assert.Equal(expected, RegisteredModules.Count(root, buffers: false).Value);
    }

    [Theory]
    [InlineData("RegisterComponents();", 72)]
    [InlineData("", 0)]
    [InlineData("RegisterComponents(); a = Linear(100, 8);", 72)]
    public void Counts_what_is_registered_and_when(string construction, long expected)
    {
        var compilation = TorchCompilation.Compiling($$"""
            [Network, Input(8)]
            class Net : Module<Tensor, Tensor>
            {
                private Linear a = Linear(8, 8);
                public Net() : base("Net") { {{construction}} }
                public override Tensor forward(Tensor x) => a.forward(x);
            }
            """);
        Assert.Equal(expected, RegisteredModules.Count(compilation.RunType("Net").Root!, buffers: false).Value);
    }

    private static void Check(string field, string construction, string forward, string attributes = "", params string[] messages) => CodeCheck.Diagnostics(
        $$"""
        {{attributes}}
        class Net : Module<Tensor, Tensor>
        {
            {{field}}
            public Net() : base("Net") { {{construction}} }
            public override Tensor forward(Tensor x) { {{forward}} return x; }
            private static Linear[] Make() => new[] { Linear(8, 8) };
            private static IEnumerable<Linear> Unknown(Linear[] all) => DateTime.Now.Ticks > 0 ? all : all.Skip(1);
        }

        class Pair { public Linear A = Linear(8, 8); }
        {{Block}}
        """,
        messages);
}
