using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ShapeAnalyzer.Core;

namespace ShapeAnalyzer;

/// <summary>Roslyn's descriptors, one for each rule of the table.</summary>
internal static class Descriptors
{
    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> ById =
        Core.Rules.All.ToImmutableDictionary(rule => rule.Id, Create);

    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
        ById.Values.OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal).ToImmutableArray();

    public static DiagnosticDescriptor Of(Rule rule) => ById[rule.Id];

    /// <summary>A finding as the compiler shows it.</summary>
    public static Diagnostic Report(Rule rule, Location location, string message, EquatableArray<KeyValuePair<string, string>> properties) =>
        Diagnostic.Create(Of(rule), location, properties.ToImmutableDictionary(property => property.Key, property => (string?)property.Value), message);

    // The whole text is in the message: editors show nothing else.
    private static DiagnosticDescriptor Create(Rule rule) => new(
        rule.Id,
        rule.Title,
        "{0}",
        rule.Category,
        rule.Severity switch
        {
            Severity.Error => DiagnosticSeverity.Error,
            Severity.Warning => DiagnosticSeverity.Warning,
            _ => DiagnosticSeverity.Info,
        },
        isEnabledByDefault: true,
        helpLinkUri: $"{ThisPackage.RepositoryUrl}/blob/main/docs/rules/{rule.Id}.md");
}
