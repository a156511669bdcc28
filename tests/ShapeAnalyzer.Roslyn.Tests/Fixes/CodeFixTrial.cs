using ShapeAnalyzer.Tests.Code;
using ShapeAnalyzer.Tests.Infrastructure;

namespace ShapeAnalyzer.Tests.Fixes;

/// <summary>A fix applied to TorchSharp code.</summary>
internal static class CodeFixTrial
{
    /// <summary>A network with that input, these fields and that forward.</summary>
    public static string Net(string input, string fields, string forward) => $$"""
        [Network, {{input}}]
        class Net : Module<Tensor, Tensor>
        {
            {{fields}}
            public Net() : base("Net")
            {
                RegisterComponents();
            }

            public override Tensor forward(Tensor x) => {{forward}};
        }
        """;

    public static FixWorkspace Workspace(string source) => new(TorchCompilation.Compiling(source).Compilation);

    /// <summary>The fix of that key for the first finding gives that source, in which nothing is found any more.</summary>
    public static void Fixes(string key, string before, string after)
    {
        using var workspace = Workspace(before);
        var findings = workspace.Findings();
        Assert.NotEmpty(findings);
        var offered = workspace.Offered(findings[0]);
        var action = offered.FirstOrDefault(each => each.EquivalenceKey == key);
        Assert.True(action is not null, $"{findings[0]}\nOffered: {string.Join("; ", offered.Select(each => each.EquivalenceKey))}");
        workspace.Apply(action);
        Assert.Equal(TorchCompilation.Usings + after, workspace.Text());
        Assert.Empty(workspace.Findings());
    }
}
