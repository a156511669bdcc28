using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using ShapeAnalyzer.Declarations;

namespace ShapeAnalyzer.Analyzers;

/// <summary>Silences what is said of every class but is beside the point for one that declares a network.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NetworkSuppressor : DiagnosticSuppressor
{
    private static readonly ImmutableDictionary<string, SuppressionDescriptor> ByDiagnostic = ImmutableArray.Create(
        new SuppressionDescriptor("SHPS001", "CA1052", "A class that declares a network need not be static"),
        new SuppressionDescriptor("SHPS002", "CA1812", "A class that declares a network need not have instances"),
        new SuppressionDescriptor("SHPS003", "CS3016", "Arguments of layers are arrays, as in Keras"),
        new SuppressionDescriptor("SHPS004", "CS3005", "Generated members are called after the layers"),
        new SuppressionDescriptor("SHPS005", "CS3008", "Generated members are called after the layers"))
        .ToImmutableDictionary(suppression => suppression.SuppressedDiagnosticId);

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = ByDiagnostic.Values.ToImmutableArray();

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        foreach (var diagnostic in context.ReportedDiagnostics)
        {
            if (IsOfNetwork(diagnostic.Location, context))
            {
                context.ReportSuppression(Suppression.Create(ByDiagnostic[diagnostic.Id], diagnostic));
            }
        }
    }

    // The diagnostic is about what we generated, about an attribute of ours, or about a class with layers.
    private static bool IsOfNetwork(Location location, SuppressionAnalysisContext context)
    {
        if (location.SourceTree?.FilePath.EndsWith(GeneratedMembers.FileSuffix, StringComparison.Ordinal) == true)
        {
            return true;
        }

        var node = location.SourceTree?.GetRoot(context.CancellationToken).FindNode(location.SourceSpan);
        if (node?.FirstAncestorOrSelf<AttributeSyntax>() is { } attribute)
        {
            return IsOurs(context.GetSemanticModel(attribute.SyntaxTree).GetTypeInfo(attribute, context.CancellationToken).Type as INamedTypeSymbol);
        }

        return node is TypeDeclarationSyntax type
            && context.GetSemanticModel(type.SyntaxTree).GetDeclaredSymbol(type, context.CancellationToken) is { } symbol
            && symbol.GetAttributes().Any(data => KnownTypes.KindOf(data.AttributeClass, out _) == AttributeKind.Layer);
    }

    private static bool IsOurs(INamedTypeSymbol? attribute) => KnownTypes.KindOf(attribute, out _) is not (AttributeKind.Other or AttributeKind.Unresolved);
}
