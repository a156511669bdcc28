using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ShapeAnalyzer.Libraries;

namespace ShapeAnalyzer.CodeFixes;

/// <summary>A call that makes a layer, with its arguments by the names that its library has for them today.</summary>
internal sealed class LayerCreation
{
    private readonly IMethodSymbol _method;
    private readonly Library _library;

    private LayerCreation(InvocationExpressionSyntax call, IMethodSymbol method, Library library) => (Call, _method, _library) = (call, method, library);

    public InvocationExpressionSyntax Call { get; }

    /// <summary>What the call's method is called, without what stands before it.</summary>
    public string Name => _method.Name;

    /// <summary>What stands before the method's name.</summary>
    public string Prefix => Call.Expression.ToString() is var text && text.EndsWith(Name, StringComparison.Ordinal) ? text.Substring(0, text.Length - Name.Length) : string.Empty;

    /// <summary>What is given for a parameter; null where it is left out.</summary>
    public ExpressionSyntax? this[string parameter]
    {
        get
        {
            var arguments = Call.ArgumentList.Arguments;
            return Parameter(parameter) is not { } wanted ? null
                : (arguments.FirstOrDefault(argument => argument.NameColon?.Name.Identifier.ValueText == wanted.Name)
                    ?? (wanted.Ordinal < arguments.Count && arguments[wanted.Ordinal].NameColon is null ? arguments[wanted.Ordinal] : null))?.Expression;
        }
    }

    /// <summary>The layer that is made at a place; null where no library's method makes one there.</summary>
    public static LayerCreation? At(SyntaxNode? place, Compilation compilation, CancellationToken cancellation) =>
        place?.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } call
        && LibraryReferences.Of(compilation) is [var library, ..]
        && compilation.GetSemanticModel(call.SyntaxTree).GetSymbolInfo(call, cancellation).Symbol is IMethodSymbol method
            ? new(call, method, library)
            : null;

    /// <summary>Gives a parameter a value; null where the method does not have it.</summary>
    public TextChange? Set(string parameter, string value) => Parameter(parameter) is not { Name: var name } ? null
        : this[parameter] is { } given ? new(given.Span, value)
        : new(new(Call.ArgumentList.CloseParenToken.SpanStart, 0), $", {name}: {value}");

    private IParameterSymbol? Parameter(string name) => _method.Parameters.FirstOrDefault(parameter => _library.Normalize(parameter.Name) == _library.Normalize(name));
}
