using ShapeAnalyzer.Tests.Infrastructure;

namespace ShapeAnalyzer.Tests.Fixes;

/// <summary>Fixes that reach into other declarations and other files.</summary>
public sealed class SplitAndSubmodelTests
{
    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void LayersAreMovedToTheDeclarationWithTheNetwork(string ending)
    {
        var first = "using ShapeAnalyzer;\n\nnamespace Nets\n{\n    [Network]\n    [Input(8, 8, 1)] // a picture\n    public partial class Net { }\n}\n".ReplaceLineEndings(ending);
        var second = (TestCompilation.Usings + "namespace Nets;\n\n/// <summary>The layers.</summary>\n[Conv2D(4, 3)] // finds edges\n[Flatten]\npartial class Net\n{\n}\n").ReplaceLineEndings(ending);
        var third = (TestCompilation.Usings + "namespace Nets;\n[Dense(\n    10)]\npartial class Net { }\n").ReplaceLineEndings(ending);
        using var workspace = new FixWorkspace(first, second, third);
        var finding = Assert.Single(workspace.Findings(), finding => finding.Id == "SHP0008");
        workspace.Apply(workspace.Offered(finding).Single(action => action.EquivalenceKey == "together"));
        Assert.Equal(
            "using ShapeAnalyzer;\nusing ShapeAnalyzer.Keras;\n\nnamespace Nets\n{\n    [Network]\n    [Conv2D(4, 3)] // finds edges\n    [Flatten]\n    [Dense(\n    10)]\n    [Input(8, 8, 1)] // a picture\n    public partial class Net { }\n}\n".ReplaceLineEndings(ending),
            workspace.Text());
        Assert.Equal((TestCompilation.Usings + "namespace Nets;\n\n/// <summary>The layers.</summary>\npartial class Net\n{\n}\n").ReplaceLineEndings(ending), workspace.Text(1));
        Assert.Equal((TestCompilation.Usings + "namespace Nets;\npartial class Net { }\n").ReplaceLineEndings(ending), workspace.Text(2));
        Assert.Empty(workspace.Findings());
    }

    [Fact]
    public void TheOrderIsTheOneThatFits()
    {
        using var workspace = new FixWorkspace(
            TestCompilation.Usings + "[Network]\n[Input(8, 8, 1)]\n[Dense(10, InputDim = 144)]\npublic partial class Net;\n",
            TestCompilation.Usings + "[Conv2D(4, 3)]\n[Flatten]\npartial class Net;\n");
        var offered = workspace.Findings().Where(finding => finding.Id == "SHP0008").SelectMany(workspace.Offered).ToList();
        workspace.Apply(offered.Single(action => action.EquivalenceKey == "together_in_front"));
        Assert.Equal(TestCompilation.Usings + "[Network]\n[Input(8, 8, 1)]\n[Conv2D(4, 3)]\n[Flatten]\n[Dense(10, InputDim = 144)]\npublic partial class Net;\n", workspace.Text());
        Assert.Empty(workspace.Findings());
    }

    [Theory]
    [InlineData("#if !NEVER\n[Flatten]\n#endif\npartial class Net;\n")]
    [InlineData("[Flatten, System.Obsolete]\npartial class Net;\n")]
    public void WhatCannotBeMovedStays(string second)
    {
        using var workspace = new FixWorkspace(TestCompilation.Usings + "[Network]\n[Input(8, 8, 1)]\n[Conv2D(4, 3)]\npublic partial class Net;\n", TestCompilation.Usings + second);
        var finding = Assert.Single(workspace.Findings(), finding => finding.Id == "SHP0008");
        Assert.Empty(workspace.Offered(finding));
    }

    [Fact]
    public void ASubmodelThatFits()
    {
        using var workspace = new FixWorkspace(TestCompilation.Usings + """
            public class Encode;
            [Network][Input(9)][Dense(4)]public partial class Encode2;
            [Network][Input(8)][Dense(4)]public partial class Encoder;
            [Network][Input(8)][Submodel(typeof(Encode))]public partial class Net;
            """);
        var offered = workspace.Offered(Assert.Single(workspace.Findings()));
        Assert.Equal(["submodel", "new_network"], offered.Select(action => action.EquivalenceKey));
        workspace.Apply(offered[0]);
        Assert.Contains("[Submodel(typeof(Encoder))]", workspace.Text(), StringComparison.Ordinal);
        Assert.Empty(workspace.Findings());
    }

    [Fact]
    public void LayersInAnotherFileBecomeANetwork()
    {
        using var workspace = new FixWorkspace(
            TestCompilation.Usings + "[Network]\n[Input(8)]\n[Submodel(typeof(Encoder))]\npublic partial class Net;\n",
            TestCompilation.Usings + "[Input(8)]\n[Dense(4)]\npublic partial class Encoder;\n");
        workspace.Apply(workspace.Offered(workspace.Findings().Single(finding => finding.Id == "SHP0012")).Single(action => action.EquivalenceKey == "network"));
        Assert.Equal(TestCompilation.Usings + "[Network]\n[Input(8)]\n[Dense(4)]\npublic partial class Encoder;\n", workspace.Text(1));
        Assert.Empty(workspace.Findings());
    }

    [Fact]
    public void AnOpenTypeGetsArguments()
    {
        using var workspace = new FixWorkspace(TestCompilation.Usings + "[Network][Input(8)][Dense(4)]public partial class Encoder<T, U> where U : struct { }\n[Network][Input(8)][Submodel(typeof(Encoder<,>))]public partial class Net;");
        workspace.Apply(workspace.Offered(workspace.Findings().Single())[0]);
        Assert.Contains("[Submodel(typeof(Encoder<object, int>))]", workspace.Text(), StringComparison.Ordinal);
        Assert.Empty(workspace.Findings());
    }

    [Fact]
    public void ACircleIsOpenedByAnotherNetwork()
    {
        using var workspace = new FixWorkspace(TestCompilation.Usings + "[Network][Input(8)][Dense(8)]public partial class Body;\n[Network][Input(8)][Submodel(typeof(Net))]public partial class Net;");
        workspace.Apply(Assert.Single(workspace.Offered(workspace.Findings().Single(finding => finding.Id == "SHP0013"))));
        Assert.Contains("[Submodel(typeof(Body))]", workspace.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void AnEmptyClassBecomesANetwork()
    {
        using var workspace = new FixWorkspace(TestCompilation.Usings + "[Network]\n[Input(8, 3)]\n[Submodel(typeof(Encoder))]\npublic partial class Net;\n", TestCompilation.Usings + "/// <summary>Mine.</summary>\npublic sealed class Encoder;\n");
        workspace.Apply(Assert.Single(workspace.Offered(workspace.Findings().Single())));
        Assert.Equal(TestCompilation.Usings + "/// <summary>Mine.</summary>\n[Network]\n[Input(8, 3)]\n[Dense(10)]\npublic sealed partial class Encoder;\n", workspace.Text(1));
        Assert.Empty(workspace.Findings());
    }

    [Fact]
    public void WhoUsesAChangedNetworkMustNotFail()
    {
        const string inner = "[Network]\n[Input(8, 8, 1)]\n[Conv2D(4, 3, Expect = [8, 8, 4])]\npublic partial class Inner;\n";
        const string outer = "[Network]\n[Input(8, 8, 1)]\n[Submodel(typeof(Inner))]\n[Conv2D(2, 3, InputShape = [6, 6, 4])]\npublic partial class Outer;\n";
        const string outermost = "[Network]\n[Input(8, 8, 1)]\n[Submodel(typeof(Middle))]\n[Flatten(InputShape = [6, 6, 4])]\npublic partial class Outermost;\n[Network]\n[Input(8, 8, 1)]\n[Submodel(typeof(Inner))]\npublic partial class Middle;\n";
        string[] KeysWith(params string[] others)
        {
            using var workspace = new FixWorkspace([TestCompilation.Usings + inner, .. others.Select(other => TestCompilation.Usings + other)]);
            return [.. workspace.Offered(workspace.Findings().Single()).Select(action => action.EquivalenceKey!)];
        }

        // With padding the expectation is true, but the other network would fail.
        Assert.Contains("padding", KeysWith());
        Assert.Contains("number", KeysWith(outer));
        Assert.DoesNotContain("padding", KeysWith(outer));
        Assert.DoesNotContain("padding", KeysWith(outermost));
    }
}
