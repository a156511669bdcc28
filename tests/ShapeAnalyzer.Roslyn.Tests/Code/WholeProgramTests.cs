namespace ShapeAnalyzer.Tests.Code;

/// <summary>What can be seen although nobody states an input: what an object holds, what is made and never called, what few ranks the first layer takes.</summary>
public class WholeProgramTests
{
    [Fact]
    public void FieldsThatOnlyTheConstructorAssigns() => CodeCheck.Diagnostics("""
        public class Agent
        {
            private readonly Sequential net;
            private Sequential other = Sequential(Linear(1, 2));
            private readonly List<Linear> later = new();
            private readonly int states;
            public Agent(int hidden) { states = 8; net = Sequential(Linear(states, hidden), ReLU(), Linear(hidden, 2)); }
            public void Fill(Sequential with) { other = with; later.Add(Linear(2, 3)); }
            public Tensor Act() => net.forward(torch.rand(1, states)).mm({|#0:torch.rand(3, 1)|});
            public Tensor Use() => other.forward(torch.rand(1, 7));
            public Tensor More()
            {
                var x = torch.rand(1, states);
                foreach (var layer in later) x = layer.forward(x);
                return x.view(1, 3);
            }
        }
        """.Replace("net.forward(torch.rand(1, states)).mm({|#0:torch.rand(3, 1)|})", "{|SHP1026:net.forward(torch.rand(1, states)).mm(torch.rand(3, 1))|}").Replace("return x.view(1, 3);", "return x;"));

    [Fact]
    public void ListsThatAreFilledLaterAreOpen() => CodeCheck.Diagnostics("""
        public class Stack
        {
            private readonly List<Linear> layers = new();
            public void Fill() => layers.Add(Linear(8, 3));
            public Tensor Run()
            {
                var x = torch.rand(1, 8);
                foreach (var layer in layers) x = layer.forward(x);
                return x.view(1, 3);
            }
        }
        """);

    [Fact]
    public void MadeAndNeverCalled() => CodeCheck.Diagnostics("""
        public class Net : Module<Tensor, Tensor>
        {
            private readonly Conv2d conv, head;
            public Net(int i, int o) : base("net") { conv = Conv2d(i, o, 3); head = Conv2d(i, 2, 1); RegisterComponents(); }
            public override Tensor forward(Tensor x) => head.forward(conv.forward(x));
        }

        static class Program
        {
            static void Main()
            {
                var fits = new Net(8, 8).to(torch.CPU);
                var model = {|SHP1001:new Net(3, 8)|}.to(torch.CPU);
                model.train();
            }
        }
        """);

    [Fact]
    public void OnlyMade() => CodeCheck.Diagnostics("""
        public abstract class Base : Module<Tensor, Tensor> { protected Base() : base("base") { } }

        public class Net : Base
        {
            private readonly Conv2d conv, head;
            public Net(int i, int o) { conv = Conv2d(i, o, 3); head = Conv2d(i, 2, 1); RegisterComponents(); }
            public override Tensor forward(Tensor x) => head.forward(conv.forward(x));
        }

        public class Service
        {
            private readonly Net fits = new Net(8, 8), wrong = {|SHP1001:new Net(3, 8)|};
            private Net Late { get; } = {|SHP1001:new(3, 9)|};
            public static Net Create(int n) => new(n, n);
            public static Net Narrow() => {|SHP1001:new(4, 9)|};
            public IEnumerable<object> All() { yield return new Net(5, 5); yield return {|SHP1001:new Net(5, 6)|}; }
        }
        """);

    [Fact]
    public void FieldsThatAreNotReadonlyButOnlyTheConstructorAssigns() => CodeCheck.Diagnostics("""
        public class Trainer
        {
            private Sequential net;
            private int width;
            private Linear later, captured;
            internal Linear open;
            private Sequential Head { get; set; }
            public Linear Exposed { get; set; }

            public Trainer()
            {
                width = 8;
                net = Sequential(Linear({|SHP1001:4|}, width));
                later = Linear(8, 3);
                captured = Linear(8, 3);
                open = Linear(8, 3);
                Head = Sequential(Linear({|SHP1001:8|}, 2));
                Exposed = Linear(8, 3);
                Action change = () => captured = Linear(9, 9);
                change();
            }

            public void Change() => later = Linear(2, 3);
            public Tensor Run() => net.forward(torch.rand(1, 5));
            public Tensor Runs() => net.forward(torch.rand(1, 4)).view(-1, width);
            public Tensor Ahead() => Head.forward(torch.rand(1, 5));
            public Tensor Later() => later.forward(torch.rand(1, 2)) + captured.forward(torch.rand(1, 9)) + open.forward(torch.rand(1, 9)) + Exposed.forward(torch.rand(1, 9));
        }
        """);

    [Fact]
    public void WrongForEachRankThatTheFirstLayerTakes() => CodeCheck.Diagnostics("""
        public class Net : Module<Tensor, Tensor>
        {
            private readonly Sequential features = Sequential(Conv2d(3, 32, 3), BatchNorm2d(32), ReLU(), AdaptiveAvgPool2d(1), Flatten());
            private readonly Linear head = Linear({|SHP1001:64|}, 10);
            public Net() : base("net") { RegisterComponents(); }
            public override Tensor forward(Tensor x) => head.forward(features.forward(x));
        }
        """);

    [Fact]
    public void RightForOneRank() => CodeCheck.Diagnostics("""
        public class Net : Module<Tensor, Tensor>
        {
            private readonly Sequential features = Sequential(Conv2d(3, 32, 3), ReLU(), AdaptiveAvgPool2d(1), Flatten());
            private readonly Linear head = Linear(1, 10);
            public Net() : base("net") { RegisterComponents(); }
            public override Tensor forward(Tensor x) => head.forward(features.forward(x));
        }
        """);

    [Fact]
    public void PartsThatAreReplacedBelongToNoNetwork()
    {
        var result = TorchCompilation.Compiling("""
            public class Plain : Module<Tensor, Tensor>
            {
                protected Sequential body = Sequential(Linear(4, 8), ReLU());
                public Plain() : base("p") { RegisterComponents(); }
                public override Tensor forward(Tensor x) => body.forward(x);
            }

            [Network, Input(4)]
            public class Other : Plain
            {
                public Other() { body = Sequential(Linear(4, 3)); RegisterComponents(); }
            }
            """).RunType("Other");
        Assert.Equal(["body.0 [N, 3]"], result.Trace.Layers.Select(layer => $"{layer.Node.Name} {layer.Outputs[0].Shape}"));
    }
}
