using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ShapeAnalyzer.Editor.Tests;

/// <summary>
/// The light bulb's menu: the fixes and refactorings that the project's packages bring, found as editors find them, by
/// the attributes on their types.
/// </summary>
internal static class LightBulb
{
    private static readonly ConcurrentDictionary<string, ImmutableArray<object>> Providers = new();

    /// <summary>What ends diagnostics.</summary>
    public static async Task<IReadOnlyList<CodeAction>> FixesAsync(Document document, IReadOnlyList<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var actions = new List<CodeAction>();
        foreach (var provider in ProvidersOf(document.Project).OfType<CodeFixProvider>())
        {
            foreach (var diagnostic in diagnostics.Where(diagnostic => provider.FixableDiagnosticIds.Contains(diagnostic.Id)))
            {
                await provider.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), cancellation));
            }
        }

        return actions;
    }

    /// <summary>What changes code that may be as it is.</summary>
    public static async Task<IReadOnlyList<CodeAction>> RefactoringsAsync(Document document, TextSpan span, CancellationToken cancellation)
    {
        var actions = new List<CodeAction>();
        foreach (var provider in ProvidersOf(document.Project).OfType<CodeRefactoringProvider>())
        {
            await provider.ComputeRefactoringsAsync(new CodeRefactoringContext(document, span, actions.Add, cancellation));
        }

        return actions;
    }

    private static IEnumerable<object> ProvidersOf(Project project) =>
        project.AnalyzerReferences.OfType<AnalyzerFileReference>().SelectMany(reference => Providers.GetOrAdd(reference.FullPath, _ => Load(reference)));

    // The SDK's own analyzers bring fixes too; what is asked for here is what comes with a package.
    private static ImmutableArray<object> Load(AnalyzerFileReference reference) => IsOfPackage(reference)
        ? [.. reference.GetAssembly().GetTypes().Where(IsExported).Select(type => Activator.CreateInstance(type)!)]
        : [];

    private static bool IsOfPackage(AnalyzerFileReference reference) =>
        Path.GetFileName(reference.FullPath).StartsWith("ShapeAnalyzer.", StringComparison.Ordinal);

    private static bool IsExported(Type type) => !type.IsAbstract
        && (type.GetCustomAttribute<ExportCodeFixProviderAttribute>()?.Languages.Contains(LanguageNames.CSharp) == true
            || type.GetCustomAttribute<ExportCodeRefactoringProviderAttribute>()?.Languages.Contains(LanguageNames.CSharp) == true);
}
