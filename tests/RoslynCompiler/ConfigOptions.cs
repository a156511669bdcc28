using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace RoslynCompiler;

/// <summary>What .editorconfig and global configurations say of each file.</summary>
internal sealed class ConfigOptions : AnalyzerConfigOptionsProvider
{
    private readonly ImmutableDictionary<SyntaxTree, AnalyzerConfigOptionsResult> _ofTree;

    public ConfigOptions(AnalyzerConfigSet configs, IEnumerable<SyntaxTree> trees)
    {
        _ofTree = trees.ToImmutableDictionary(tree => tree, tree => configs.GetOptionsForSourcePath(tree.FilePath));
        GlobalOptions = new Values(configs.GlobalConfigOptions.AnalyzerOptions);
        Severities = new SeverityOptions(_ofTree, configs.GlobalConfigOptions.TreeOptions);
    }

    public SyntaxTreeOptionsProvider Severities { get; }

    public override AnalyzerConfigOptions GlobalOptions { get; }

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) =>
        new Values(_ofTree.TryGetValue(tree, out var options) ? options.AnalyzerOptions : ImmutableDictionary<string, string>.Empty);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values(ImmutableDictionary<string, string>.Empty);

    private sealed class Values(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }

    private sealed class SeverityOptions(
        ImmutableDictionary<SyntaxTree, AnalyzerConfigOptionsResult> ofTree,
        ImmutableDictionary<string, ReportDiagnostic> global) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) =>
            ofTree.ContainsKey(tree) ? GeneratedKind.Unknown : GeneratedKind.MarkedGenerated;

        public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
        {
            severity = default;
            return ofTree.TryGetValue(tree, out var options) && options.TreeOptions.TryGetValue(diagnosticId, out severity);
        }

        public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            global.TryGetValue(diagnosticId, out severity);
    }
}
