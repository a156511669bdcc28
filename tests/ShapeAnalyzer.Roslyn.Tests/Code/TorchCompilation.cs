using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ShapeAnalyzer.Code;
using ShapeAnalyzer.Core;
using ShapeAnalyzer.Libraries;
using ShapeAnalyzer.Tests.Infrastructure;

namespace ShapeAnalyzer.Tests.Code;

/// <summary>C# against the real TorchSharp assembly, which is compiled against and never run.</summary>
internal sealed class TorchCompilation
{
    public const string Usings = """
        using System;
        using System.Linq;
        using System.Collections.Generic;
        using TorchSharp;
        using TorchSharp.Modules;
        using static TorchSharp.torch;
        using static TorchSharp.torch.nn;
        using ShapeAnalyzer;

        """;

    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) is "mscorlib.dll" or "netstandard.dll" or "Microsoft.CSharp.dll")
            .Select(path => MetadataReference.CreateFromFile(path)),
        MetadataReference.CreateFromFile(Path.Combine(AppContext.BaseDirectory, "references", "TorchSharp.dll")),
        MetadataReference.CreateFromFile(typeof(NetworkAttribute).Assembly.Location),
    ];

    private TorchCompilation(CSharpCompilation compilation)
    {
        Compilation = compilation;
        Model = new CodeModel(compilation, LibraryReferences.Of(compilation), CancellationToken.None);
    }

    public CSharpCompilation Compilation { get; }

    public CodeModel Model { get; }

    public static TorchCompilation Of(params string[] sources)
    {
        var trees = sources.Select((source, i) => CSharpSyntaxTree.ParseText(Usings + source, new CSharpParseOptions(LanguageVersion.Latest), $"File{i}.cs", Encoding.UTF8));
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Disable, allowUnsafe: true);
        return new(CSharpCompilation.Create("Code", trees, References, options));
    }

    /// <summary>The same, and it must compile.</summary>
    public static TorchCompilation Compiling(params string[] sources)
    {
        var result = Of(sources);
        Assert.Empty(result.Compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Take(5));
        return result;
    }

    /// <summary>What executing a static method of the class <c>Rows</c> gives.</summary>
    public NetworkResult Run(string method, params Shape[] inputs)
    {
        var symbol = Compilation.GetTypeByMetadataName("Rows")!.GetMembers(method).OfType<IMethodSymbol>().Single();
        return NetworkRun.OfMember(Model, Model.Method(symbol), null, CheckOptions.Default, CancellationToken.None, inputs);
    }

    /// <summary>What executing a module class gives.</summary>
    public NetworkResult RunType(string type) =>
        NetworkRun.OfType(Model, Model.Type(Symbol(type)), NetworkRequest.Read(Symbol(type)), CheckOptions.Default, CancellationToken.None);

    private INamedTypeSymbol Symbol(string type) => Compilation.GetTypeByMetadataName(type) ?? throw new ArgumentException(type);
}
