using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ShapeAnalyzer.Code;

/// <summary>When the elements of a query or an iterator are asked for.</summary>
internal static class ImmediateExecution
{
    // Of LINQ, these ask for all of them, and do nothing in between.
    private static readonly HashSet<string> All = new(StringComparer.Ordinal) { "ToArray", "ToList", "ToHashSet", "Sum", "Count", "LongCount", "Max", "Min", "Average" };

    // And these if who asks them does.
    private static readonly HashSet<string> PassingOn = new(StringComparer.Ordinal)
    {
        "Select", "Where", "Cast", "OfType", "AsEnumerable", "Append", "Prepend", "Reverse", "OrderBy", "OrderByDescending", "Distinct", "Chunk", "DefaultIfEmpty",
    };

    /// <summary>Whether what a call gives goes straight to somebody who asks for all elements, once, as what others have written does.</summary>
    public static bool IsOf(IOperation call)
    {
        if (call.Syntax.Parent is SpreadElementSyntax)
        {
            return true;
        }

        var parent = call.Parent;
        while (parent is IConversionOperation)
        {
            parent = parent.Parent;
        }

        return parent is IArgumentOperation argument && argument.Parent switch
        {
            IInvocationOperation { TargetMethod: { ContainingType: { Name: "Enumerable", ContainingNamespace.Name: "Linq" }, Name: var name }, Arguments: var arguments } query => arguments[0] == argument
                && ((arguments.Length == 1 && All.Contains(name)) || (PassingOn.Contains(name) && arguments.Skip(1).All(other => IsIndependent(other.Value)) && IsOf(query))),
            IInvocationOperation { TargetMethod: var method } => IsOfOthers(method),
            IObjectCreationOperation { Constructor: { } constructor } => IsOfOthers(constructor),
            _ => false,
        };
    }

    // Whatever others do, and whenever, it gives the same.
    private static bool IsIndependent(IOperation argument) => argument.Descendants().Prepend(argument).All(part => part switch
    {
        IInstanceReferenceOperation or IInvocationOperation or IPropertyReferenceOperation => false,
        ILocalReferenceOperation { Local: var local } => argument.Syntax.Span.Contains(local.Locations[0].SourceSpan),
        IParameterReferenceOperation { Parameter: var parameter } => argument.Syntax.Span.Contains(parameter.Locations[0].SourceSpan),
        IFieldReferenceOperation { Field: var field } => field.IsConst,
        _ => true,
    });

    private static bool IsOfOthers(IMethodSymbol method) => method.ContainingType.DeclaringSyntaxReferences.IsEmpty;
}
