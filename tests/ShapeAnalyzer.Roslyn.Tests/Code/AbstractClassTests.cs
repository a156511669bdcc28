namespace ShapeAnalyzer.Tests.Code;

/// <summary>A mistake in an abstract class shows at each class that makes it whole, in whose file that is live.</summary>
public class AbstractClassTests
{
    private const string Base = """
        public abstract class Classifier : Module<Tensor, Tensor>
        {
            private readonly Linear hidden = Linear(64, 32), head = Linear(WIDTH, 10);
            protected Classifier(string name) : base(name) { }
            protected abstract Tensor Features(Tensor x);
            public override Tensor forward(Tensor x) => head.forward(hidden.forward(Features(x)));
        }
        """;

    private const string Derived = """
        public class Net : Classifier
        {
            private readonly Linear body = Linear(16, 64);
            public Net() : base("net") { RegisterComponents(); }
            protected override Tensor Features(Tensor x) => body.forward(x);
        }
        """;

    [Fact]
    public void ARightOneIsSilent() => CodeCheck.Files([Base.Replace("WIDTH", "32"), Derived]);

    [Fact]
    public void AWrongOneIsShownWhereItIsDerivedFrom() => CodeCheck.Files(
        [Base.Replace("WIDTH", "30"), Derived.Replace(": Classifier", ": {|SHP1001:Classifier|}")],
        "'head' expects 30 input features but receives 32 (x ? -> body [..., 64] -> hidden [..., 32]), in Classifier (File0.cs)");

    [Fact]
    public void ItsOwnMistakesAreShownInTheDerivedClass() => CodeCheck.Files(
        [Base.Replace("WIDTH", "32"), Derived.Replace("Linear(16, 64);", "Linear(16, 60);").Replace(": Classifier", ": {|SHP1001:Classifier|}")],
        "'hidden' expects 64 input features but receives 60 (x ? -> body [..., 60]), in Classifier (File0.cs)");

    private const string Whole = """
        public class Body : Module<Tensor, Tensor>
        {
            private readonly Linear first, second;
            public Body(int width) : base("b") { first = Linear(16, width); second = Linear(32, 4); RegisterComponents(); }
            public override Tensor forward(Tensor x) => second.forward(first.forward(x));
        }

        public class Net : {|SHP1001:Body|}
        {
            public Net() : base(30) { }
            public static void Main() => Console.WriteLine(new Net().forward(torch.rand(2, 16)));
        }

        public class Right : Body { public Right() : base(32) { } }
        """;

    [Fact]
    public void WhatADerivedClassMakesOfAWholeBaseIsShownToo() => CodeCheck.Diagnostics(
        Whole, "'second' expects 32 input features but receives 30 (x ? -> first [..., 30]), in Body (File0.cs)");

    [Fact]
    public void ANetworksOwnProgramIsChecked() => CodeCheck.Diagnostics(
        Whole.Replace("{|SHP1001:Body|}", "Body").Replace("base(30)", "base(32)").Replace("new Net().forward(torch.rand(2, 16))", "{|SHP1001:new Net().forward(torch.rand(2, 12))|}"));
}
