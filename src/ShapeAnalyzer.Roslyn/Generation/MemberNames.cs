using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Generation;

/// <summary>C# names for a network's layers.</summary>
internal sealed class MemberNames
{
    // A nested class cannot be named like its container or like one of its own members, and should not hide object's.
    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "Layers", "Name", "Parameters", "OutputSize", "OutputShape", "InputShape",
        "Height", "Width", "Channels", "Depth", "Steps", "Features",
        "Equals", "ReferenceEquals", "GetHashCode", "GetType", "ToString", "Finalize", "MemberwiseClone",
    };

    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    /// <summary>
    /// The class for a layer: Keras's class and number for an automatic name, else the name in PascalCase; with the
    /// suffix <c>Layer</c> where it would clash with a member, and with a number where another layer has it already.
    /// </summary>
    public string ClassOf(Node node, ImmutableArray<Member> ownMembers) => Claim(
        node.HasGivenName
            ? ToPascalCase(node.Name)
            : ToPascalCase(ClassName(node)) + NumberOf(node),
        ownMembers);

    /// <summary>The class for a named input.</summary>
    public string ClassOf(NetworkInput input, ImmutableArray<Member> ownMembers) => Claim(ToPascalCase(input.Name), ownMembers);

    private string Claim(string name, ImmutableArray<Member> ownMembers)
    {
        if (Reserved.Contains(name) || ownMembers.Any(member => member.Name == name))
        {
            name += "Layer";
        }

        var unique = name;
        for (var i = 2; !_used.Add(unique); i++)
        {
            unique = string.Concat(name, "_", i.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        return unique;
    }

    private static string ClassName(Node node) => node.NamedAfter ?? node.Layer.Name;

    // conv2d_1 without conv2d.
    private static string NumberOf(Node node)
    {
        var prefix = node.NamedAfter is { } other ? AutomaticNames.ToSnakeCase(other) : node.Layer.AutomaticNamePrefix;
        return node.Name.StartsWith(prefix, StringComparison.Ordinal) ? node.Name.Substring(prefix.Length).TrimStart('_') : string.Empty;
    }

    /// <summary><c>my_layer</c> is <c>MyLayer</c>, <c>features.0</c> is <c>Features0</c>, <c>1x1</c> is <c>_1x1</c>.</summary>
    public static string ToPascalCase(string name)
    {
        var text = new StringBuilder();
        var startsWord = true;
        foreach (var letter in name)
        {
            // Characters without an image are no part of a name to the compiler.
            if (!SyntaxFacts.IsIdentifierPartCharacter(letter) || letter == '_' || char.GetUnicodeCategory(letter) == UnicodeCategory.Format)
            {
                startsWord = true;
                continue;
            }

            text.Append(startsWord ? char.ToUpperInvariant(letter) : letter);
            startsWord = false;
        }

        if (text.Length == 0 || !SyntaxFacts.IsIdentifierStartCharacter(text[0]))
        {
            text.Insert(0, '_');
        }

        return text.ToString();
    }
}
