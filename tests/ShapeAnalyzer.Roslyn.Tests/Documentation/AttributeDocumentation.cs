using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ShapeAnalyzer.Tests.Documentation;

/// <summary>The package's public types, with what their XML documentation says in Markdown.</summary>
internal static partial class AttributeDocumentation
{
    private static readonly IAssemblySymbol Assembly = Load();

    /// <summary>All public types in the order of their names.</summary>
    public static IReadOnlyList<INamedTypeSymbol> Types { get; } =
    [
        .. new[] { "ShapeAnalyzer", "ShapeAnalyzer.Keras" }
            .SelectMany(name => Namespace(name).GetTypeMembers())
            .Where(type => type.DeclaredAccessibility == Accessibility.Public)
            .OrderBy(type => type.Name, StringComparer.Ordinal),
    ];

    /// <summary>The name as it stands between brackets.</summary>
    public static string ShortName(this INamedTypeSymbol type) =>
        type.Name.EndsWith("Attribute", StringComparison.Ordinal) ? type.Name[..^"Attribute".Length] : type.Name;

    public static string Summary(this ISymbol symbol) => Text(Comment(symbol)?.Element("summary"));

    public static string Documentation(this IParameterSymbol parameter) =>
        Text(Comment(parameter.ContainingSymbol)?.Elements("param").SingleOrDefault(element => element.Attribute("name")?.Value == parameter.Name));

    private static XElement? Comment(ISymbol symbol) => symbol.GetDocumentationCommentXml() is { Length: > 0 } xml ? XElement.Parse(xml) : null;

    private static string Text(XElement? element)
    {
        var text = new StringBuilder();
        foreach (var node in element?.Nodes() ?? [])
        {
            text.Append(node switch
            {
                XText plain => Escape(plain.Value),
                XElement { Name.LocalName: "see" } reference => $"`{Reference(reference)}`",
                XElement code => $"`{code.Value}`",
                _ => string.Empty,
            });
        }

        return Blanks().Replace(text.ToString(), " ").Trim();
    }

    private static string Reference(XElement see)
    {
        var names = see.Attribute("cref")!.Value[2..].Split('(')[0].Split('.');
        var isOfEnum = see.Attribute("cref")!.Value[0] == 'F';
        return string.Join('.', names[^(isOfEnum ? 2 : 1)..]).Replace("Attribute", string.Empty, StringComparison.Ordinal);
    }

    private static string Escape(string text) => text.Replace("*", "\\*", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal);

    private static INamespaceSymbol Namespace(string name) =>
        name.Split('.').Aggregate(Assembly.GlobalNamespace, (outer, inner) => outer.GetNamespaceMembers().Single(member => member.Name == inner));

    private static IAssemblySymbol Load()
    {
        var path = typeof(NetworkAttribute).Assembly.Location;
        var reference = MetadataReference.CreateFromFile(path, documentation: XmlDocumentationProvider.CreateFromFile(Path.ChangeExtension(path, ".xml")));
        var framework = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(file => Path.GetFileName(file) is "netstandard.dll" or "System.Runtime.dll" or "System.Private.CoreLib.dll")
            .Select(file => MetadataReference.CreateFromFile(file));
        return (IAssemblySymbol)CSharpCompilation.Create("Documentation", references: [reference, .. framework]).GetAssemblyOrModuleSymbol(reference)!;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
