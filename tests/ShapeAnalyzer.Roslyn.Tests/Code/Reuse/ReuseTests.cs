using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Diagnostics;
using ShapeAnalyzer.Analyzers;
using ShapeAnalyzer.Code;

namespace ShapeAnalyzer.Tests.Code.Reuse;

/// <summary>After every edit the findings are those of a process that has seen nothing before.</summary>
public sealed class ReuseTests
{
    private static readonly string[] Project =
    [
        """
        public class Block : Module<Tensor, Tensor>
        {
            private static readonly int Hidden = 8;
            private readonly Module<Tensor, Tensor> first, second;
            private readonly Module<Tensor, Tensor> third = Linear(Sizes.Three, 9);
            public Block(int size) : base("block")
            {
                first = Linear(size, Hidden);
                second = Linear(8, Sizes.Out);
                RegisterComponents();
            }

            public int Unrelated() => 1;
            public override Tensor forward(Tensor x) => third.forward(second.forward(first.forward(Help.Same(x))));
        }
        """,
        """
        [Network, Input(6)]
        public class Net : Module<Tensor, Tensor>
        {
            private readonly Block block = new(Sizes.In);
            private readonly Linear head = Linear(9, 2);
            public Net() : base("net") => RegisterComponents();
            public override Tensor forward(Tensor x) => head.forward(block.forward(x));
        }
        """,
        "public static class Sizes { public const int In = 6; public const int Out = 7; public static int Three => 7; }",
        """
        public static class Help
        {
            public static Tensor Same(Tensor x) => x;
            public static void Use() { var a = torch.zeros(2, 3); var b = torch.zeros(4, 5); Print(a.add(a)); }
            private static void Print(object value) { }
        }
        """,
    ];

    /// <summary>File, what is there, what is typed, and whether something is wrong then.</summary>
    public static TheoryData<int, string, string, bool> Edits => new()
    {
        { 0, "Linear(size, Hidden)", "Linear(size, Hidden + 1)", true },
        { 0, "Linear(8, Sizes.Out)", "Linear(9, Sizes.Out)", true },
        { 0, "int Hidden = 8", "int Hidden = 5", true },
        { 0, "Unrelated() => 1", "Unrelated() => 2", false },
        { 0, "public int Unrelated() => 1;", "", false },
        { 0, "second.forward(first.forward(Help.Same(x)))", "first.forward(second.forward(Help.Same(x)))", true },
        { 0, "Linear(Sizes.Three, 9)", "Linear(Sizes.Three, 10)", true },
        { 0, "Module<Tensor, Tensor> first", "Linear first", false },
        { 1, "Input(6)", "Input(5)", true },
        { 1, "new(Sizes.In)", "new(Sizes.In - 1)", true },
        { 1, "Linear(9, 2)", "Linear(10, 2)", true },
        { 1, "class Net :", "class Net // a comment\n:", false },
        { 1, "class Net : Module<Tensor, Tensor>", "class Net : Module<Tensor, Tensor>, IDisposable", false },
        { 2, "In = 6", "In = 5", true },
        { 2, "Out = 7", "Out = 6", true },
        { 2, "Three => 7", "Three => 6", true },
        { 2, "public static int Three", "public static int Four => 4; public static int Three", false },
        { 3, "Same(Tensor x) => x", "Same(Tensor x) => torch.cat(new[] { x, x }, 1)", true },
        { 3, "Tensor Same(Tensor x)", "Tensor Same(object x) => null; public static Tensor Same(Tensor x)", false },
        { 3, "a.add(a)", "a.add(b)", true },
        { 3, "Print(a.add(a));", "", false },
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public void AnEditIsSeenAndItsUndoingToo(int file, string old, string now, bool breaks)
    {
        var typing = new Typing(Project);
        Assert.Empty(typing.Findings());

        typing.Replace(file, old, now);
        var found = typing.Findings();
        Assert.Equal(breaks, found.Count > 0);
        Assert.Equal(typing.FindingsAfresh(), found);

        // What is found stays found where the text above it moves.
        typing.Replace(0, "public class Block", "// One line\n// and another.\n\npublic class Block");
        Assert.Equal(typing.FindingsAfresh(), typing.Findings());
        typing.Replace(1, "public class Net ", "/* one */ public class Net ");
        Assert.Equal(typing.FindingsAfresh(), typing.Findings());

        if (now.Length > 0)
        {
            typing.Replace(file, now, old);
            Assert.Empty(typing.Findings());
        }
    }

    [Theory]
    [InlineData(0, "Unrelated() => 1", "Unrelated() => 2", true)]
    [InlineData(0, "Linear(8, Sizes.Out)", "Linear(8, /* out */ Sizes.Out)", true)]
    [InlineData(3, "a.add(a)", "a.add(b)", true)]
    [InlineData(0, "Linear(8, Sizes.Out)", "Linear(8, Sizes.Out - 0)", false)]
    [InlineData(0, "int Hidden = 8", "int Hidden = 4 + 4", false)]
    [InlineData(3, "Same(Tensor x) => x", "Same(Tensor x) => (x)", false)]
    [InlineData(2, "Out = 7", "Out = 3 + 4", false)]
    public void WhatIsReadInOtherBodiesHolds(int file, string old, string now, bool holds)
    {
        var typing = new Typing(Project);
        typing.Findings();
        typing.Replace(file, old, now);
        var memory = Memory.Of(typing.Compilation);
        foreach (var unit in new[] { "Net", "Block" })
        {
            Assert.Equal(holds, memory.TryRecall(UnitNames.Of(typing.Compilation.GetTypeByMetadataName(unit)!), out UnitFindings? _));
        }
    }

    [Fact]
    public void EditsOneAfterTheOtherAreAllSeen()
    {
        var typing = new Typing(Project);
        typing.Findings();
        foreach (var edit in Edits)
        {
            var (file, old, now, breaks) = ((int)edit[0], (string)edit[1], (string)edit[2], (bool)edit[3]);
            if (breaks)
            {
                typing.Replace(file, old, now);
                var found = typing.Findings();
                Assert.Equal(typing.FindingsAfresh(), found);
                Assert.Equal(found, Enumerable.Range(0, Project.Length).SelectMany(each => typing.FindingsIn(each)).Order(StringComparer.Ordinal));
                typing.Replace(file, now, old);
            }
        }
    }

    [Fact]
    public void AnotherMeaningOfANameIsSeen()
    {
        // A nearer type, an extension, an overload: bodies stay as they are and mean something else.
        var typing = new Typing([.. Project, "public class Elsewhere { }"]);
        Assert.Empty(typing.Findings());
        typing.Replace(4, "public class Elsewhere { }", "public class Elsewhere { } namespace Far { public static class Sizes { public const int In = 1; } }");
        Assert.Empty(typing.Findings());
        typing.Replace(4, "namespace Far", "partial class Near : Module<Tensor, Tensor> { Near() : base(\"n\") { } public override Tensor forward(Tensor x) => Linear(3, 4).forward(torch.zeros(1, 2)); } namespace Far");
        Assert.Equal(typing.FindingsAfresh(), typing.Findings());
        Assert.NotEmpty(typing.Findings());
        typing.Replace(1, "public class Net ", "file static class Sizes { public const int In = 4; }\npublic class Net ");
        var found = typing.Findings();
        Assert.Equal(typing.FindingsAfresh(), found);
        Assert.Contains(found, text => text.StartsWith("File1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AnAttemptThatIsCancelledLeavesNothing()
    {
        var typing = new Typing(Project);
        typing.Replace(0, "Linear(8, Sizes.Out)", "Linear(9, Sizes.Out)");
        var analysis = typing.Compilation.WithAnalyzers([new CodeNetworkAnalyzer()]);
        for (var ticks = 1; ticks <= 40; ticks++)
        {
            using var cancellation = new CancellationTokenSource(TimeSpan.FromTicks(ticks * 2_000));
            try
            {
                await analysis.GetAnalyzerDiagnosticsAsync(cancellation.Token);
            }
            catch (OperationCanceledException)
            {
                // As intended.
            }
        }

        Assert.Equal(typing.FindingsAfresh(), typing.Findings());
        Assert.NotEmpty(typing.Findings());
    }

    [Fact]
    public void NothingKeepsACompilationAlive()
    {
        // In a method of its own, so that no local holds on to it.
        [MethodImpl(MethodImplOptions.NoInlining)]
        static WeakReference Analyzed()
        {
            var typing = new Typing(Project);
            typing.Replace(0, "Linear(8, Sizes.Out)", "Linear(9, Sizes.Out)");
            Assert.NotEmpty(typing.Findings());
            return new WeakReference(typing.Compilation);
        }

        var compilation = Analyzed();
        for (var i = 0; i < 10 && compilation.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(compilation.IsAlive);
    }
}
