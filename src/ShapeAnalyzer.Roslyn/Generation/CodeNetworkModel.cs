using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShapeAnalyzer.Code;
using ShapeAnalyzer.Core;
using ShapeAnalyzer.Declarations;
using ShapeAnalyzer.Libraries;

namespace ShapeAnalyzer.Generation;

/// <summary>The model of a network that is written as code.</summary>
internal static class CodeNetworkModel
{
    /// <summary>Executes a module class that has [Network] and no layer attributes; null for any other.</summary>
    public static NetworkModel? Read(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        if (context.TargetSymbol is not INamedTypeSymbol { IsAbstract: false } type
            || !LibraryReferences.IsModule(type)
            || DeclarationReader.Read(type, cancellation) is not ({ Layers.IsEmpty: true } declaration, var sources)
            || sources.Network?.ApplicationSyntaxReference?.GetSyntax(cancellation).Parent?.Parent != context.TargetNode
            || declaration.Type is not { IsPartial: true, IsFileLocal: false })
        {
            return null;
        }

        return Read(context.SemanticModel.Compilation, type, declaration, cancellation);
    }

    /// <summary>Executes a module class, what others generate included; null where its members clash with the user's.</summary>
    public static NetworkModel? Read(Compilation compilation, INamedTypeSymbol type, NetworkDeclaration declaration, CancellationToken cancellation) =>
        CompletedCompilation.Of(compilation, cancellation) is var completed && completed != compilation && CompletedCompilation.Counterpart(type, completed) is { } counterpart
            ? Execute(completed, counterpart, declaration, cancellation)
            : Execute(compilation, type, declaration, cancellation);

    /// <summary>Executes a module class in a compilation as it is.</summary>
    public static NetworkModel? Execute(Compilation compilation, INamedTypeSymbol type, NetworkDeclaration declaration, CancellationToken cancellation)
    {
        var members = declaration.Network?.Text("Members");
        if (members is null ? !declaration.Type.DeclaredMembers.IsEmpty : !GeneratedMembers.CanHold(members, declaration.Type))
        {
            return null;
        }

        var memory = Memory.Of(compilation);
        var unit = "generated " + UnitNames.Of(type);
        if (!memory.TryRecall(unit, out NetworkModel? network))
        {
            var model = new CodeModel(compilation, LibraryReferences.Of(compilation), cancellation);
            var result = NetworkRun.OfType(model, model.Type(type), NetworkRequest.Read(type), CheckOptions.Default, cancellation);
            network = new(declaration.Type, members, result.Trace.Finish(
                declaration.Network?.Text("Name") ?? type.Name,
                declaration.Network?.Text("SummaryStyle") == "keras3" ? SummaryStyle.Keras3 : SummaryStyle.Classic,
                result.Root is { } root ? RegisteredModules.Count(root, buffers: false) : Dim.Unknown,
                result.ChoosesTrained || result.Read.Nodes.Any(body => ChoosesTrained(body, model))));
            memory.Keep(unit, network, result.Read);
        }

        return network;
    }

    // Which parameters that reaches is not followed.
    private static bool ChoosesTrained(SyntaxNode body, CodeModel model) =>
        body.DescendantTokens().Any(token => token.IsKind(SyntaxKind.IdentifierToken) && model.IsTrainingSwitch(token.ValueText));
}
