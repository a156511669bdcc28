using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace ShapeAnalyzer.Benchmarks;

/// <summary>A network in TorchSharp, in one file, and what someone types into it.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Class">The class that is generated into.</param>
/// <param name="Source">The file.</param>
/// <param name="Body">A text in a body that is executed, where a number can be added.</param>
internal sealed record TorchNetwork(string Name, string Class, string Source, string Body)
{
    private const string Usings = """
        using System;
        using System.Linq;
        using System.Collections.Generic;
        using TorchSharp;
        using TorchSharp.Modules;
        using static TorchSharp.torch;
        using static TorchSharp.torch.nn;
        using ShapeAnalyzer;

        """;

    private static int _keystrokes;

    public static TorchNetwork ResNet50 { get; } = new(
        "ResNet-50", "resnet50", Tests.Code.Models.Sources.ResNet.Replace("public class resnet50", "public partial class resnet50", StringComparison.Ordinal), "functional.relu(y + identity");

    public static TorchNetwork SmallGpt { get; } = new("GPT, 12 blocks", "SmallGpt", Gpt.Source, "x = x + attention.forward(before_attention.forward(x)");

    public static TorchNetwork[] All { get; } = [ResNet50, SmallGpt];

    /// <summary>The file as it stands in a project.</summary>
    public string File => Usings + Source;

    /// <summary>The network in a project that nobody has seen: a class that is new makes all declarations new.</summary>
    public CSharpCompilation Fresh() => Compilations.Torch(File, $"public class Fresh{++_keystrokes} {{ }}");

    /// <summary>After a keystroke that is no part of the network: another member of a class.</summary>
    public static CSharpCompilation WithOtherMember(CSharpCompilation compilation) => Typed(compilation, "RegisterComponents();", $"RegisterComponents(); /* {++_keystrokes} */");

    /// <summary>After a keystroke in a body that the network executes.</summary>
    public CSharpCompilation WithOtherBody(CSharpCompilation compilation) => Typed(compilation, Body, $"{Body} + {++_keystrokes}");

    private static CSharpCompilation Typed(CSharpCompilation compilation, string old, string now)
    {
        var tree = compilation.SyntaxTrees[0];
        var text = tree.GetText();
        var at = text.ToString().IndexOf(old, StringComparison.Ordinal);
        return compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(text.WithChanges(new TextChange(new(at, old.Length), now))));
    }
}
