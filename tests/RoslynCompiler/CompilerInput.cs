using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace RoslynCompiler;

/// <summary>What a command line names: sources, references, analyzers, options.</summary>
internal sealed class CompilerInput
{
    private readonly CSharpCommandLineArguments _arguments;
    private readonly ImmutableArray<SyntaxTree> _trees;

    public CompilerInput(CSharpCommandLineArguments arguments)
    {
        _arguments = arguments;
        _trees = [.. arguments.SourceFiles.Select(file => Parse(file.Path))];
        var configs = AnalyzerConfigSet.Create(arguments.AnalyzerConfigPaths.Select(path => AnalyzerConfig.Parse(File.ReadAllText(path), path)).ToList());
        Options = new ConfigOptions(configs, _trees);
        AdditionalTexts = [.. arguments.AdditionalFiles.Select(file => new FileText(file.Path))];
    }

    public ConfigOptions Options { get; }

    public ImmutableArray<AdditionalText> AdditionalTexts { get; }

    public CSharpCompilation CreateCompilation() => CSharpCompilation.Create(
        _arguments.CompilationName ?? Path.GetFileNameWithoutExtension(_arguments.OutputFileName),
        _trees,
        _arguments.MetadataReferences.Select(reference => MetadataReference.CreateFromFile(reference.Reference, reference.Properties)),
        _arguments.CompilationOptions.WithSyntaxTreeOptionsProvider(Options.Severities));

    public IReadOnlyList<AnalyzerFileReference> LoadAnalyzerFiles()
    {
        var loader = new AnalyzerLoader();
        return [.. _arguments.AnalyzerReferences.Select(reference => Load(reference.FilePath))];

        AnalyzerFileReference Load(string path)
        {
            var file = new AnalyzerFileReference(path, loader);
            loader.AddDependencyLocation(path);
            file.AnalyzerLoadFailed += (_, failure) =>
            {
                if (failure.ErrorCode != AnalyzerLoadFailureEventArgs.FailureErrorCode.NoAnalyzers)
                {
                    Console.WriteLine($"CSC : warning CS8032: {path}: {failure.TypeName} {failure.Message}");
                }
            };
            return file;
        }
    }

    private SyntaxTree Parse(string path)
    {
        using var stream = File.OpenRead(path);
        return CSharpSyntaxTree.ParseText(SourceText.From(stream, canBeEmbedded: true), _arguments.ParseOptions, path);
    }

    private sealed class FileText(string path) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(File.ReadAllText(path));
    }
}
