using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ShapeAnalyzer.Tests.Infrastructure;

namespace ShapeAnalyzer.Roslyn.Tests.Catalogue;

/// <summary>Every suspicion can be switched off for one network, and for all by .editorconfig.</summary>
public class SwitchingOffTests
{
    private static readonly IReadOnlyDictionary<string, string> Networks = new Dictionary<string, string>
    {
        ["SHP2001"] = "[Input(28, 28, 8)][Conv2D(8, 3)][Dense(10)]",
        ["SHP2004"] = "[Input(28, 28, 8)][Conv2D(8, 3, Strides = [3])]",
        ["SHP2005"] = "[Input(28, 28, 8)][MaxPooling2D(2, Strides = [4])]",
        ["SHP2006"] = "[Input(28, 28, 8)][Conv2D(8, 3)][Conv2D(8, 3, DataFormat = DataFormat.ChannelsFirst)]",
        ["SHP2007"] = "[Input(8, 3, Name = \"a\")][Input(3, Name = \"b\")][Add(From = [\"a\", \"b\"])]",
        ["SHP2008"] = "[Input(8)][Dense(1, Activation = \"softmax\")]",
        ["SHP2009"] = "[Input(8, Name = \"a\")][Dense(4, Name = \"b\")][Dense(4, From = [\"a\"])][Output(From = \"b\")]",
        ["SHP2010"] = "[Input(8)][Dense(4, Name = \"a\")][Dense(4, InputDim = Net.Layers.A.Features)]",
        ["SHP2011"] = "[Input(28, 28, 8)]\n[Conv2D(8, 3)] // 28x28x8\n[Conv2D(8, 3)] // 24x24x8\n",
    };

    // About what only code does: fields, views, methods.
    private static readonly string[] InCodeOnly = ["SHP2012", "SHP2013", "SHP2014", "SHP2015"];

    public static TheoryData<string> Ids => new(Networks.Keys);

    [Fact]
    public void Every_suspicion_about_declared_networks_is_here() => Assert.Equal(
        Core.Rules.All.Where(rule => rule.Id.StartsWith("SHP2", StringComparison.Ordinal)).Select(rule => rule.Id).Except(InCodeOnly),
        Networks.Keys);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Without_anything_it_is_reported(string id) =>
        Assert.Equal([id], Found($"[Network]{Networks[id]}public partial class Net;").Distinct());

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_pragma_around_the_network_silences_it(string id) => Assert.Empty(Found(
        $"#pragma warning disable {id}\n[Network]{Networks[id]}public partial class Net;\n#pragma warning restore {id}\n"));

    [Theory]
    [MemberData(nameof(Ids))]
    public void SuppressMessage_on_the_class_silences_it_there_alone(string id) => Assert.Equal(
        [id],
        Found(
            $"""
            [System.Diagnostics.CodeAnalysis.SuppressMessage("ShapeAnalyzer", "{id}", Justification = "meant")]
            [Network]{Networks[id].Replace("Net.", "Silent.", StringComparison.Ordinal)}public partial class Silent;
            [Network]{Networks[id].Replace("Net.", "Loud.", StringComparison.Ordinal)}public partial class Loud;
            """).Distinct());

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_severity_of_none_silences_it_everywhere(string id) => Assert.Empty(Found(
        $"[Network]{Networks[id]}public partial class Net;",
        new() { [id] = ReportDiagnostic.Suppress }));

    [Theory]
    [InlineData("show_shapes", "ture")]
    [InlineData("show_dropped_cells", "1")]
    [InlineData("dense_share", "101")]
    [InlineData("dense_share", "-1")]
    [InlineData("dense_share", "90%")]
    public void An_option_of_the_wrong_kind_is_said(string option, string value) => Check.Diagnostics(
        "[Network][Input(8)][Dense(1)]public partial class {|SHP0014:Net|};",
        options: new() { ["shape_analyzer." + option] = value });

    // What dotnet_diagnostic.SHPnnnn.severity becomes in the compiler.
    private static List<string> Found(string source, Dictionary<string, ReportDiagnostic>? severities = null)
    {
        var compilation = TestCompilation.Create(TestCompilation.Usings + source);
        compilation = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(severities ?? []));
        return [.. compilation.WithGenerated().Analyze().Where(diagnostic => !diagnostic.IsSuppressed).Select(diagnostic => diagnostic.Id)];
    }
}
