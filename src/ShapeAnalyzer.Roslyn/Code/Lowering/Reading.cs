using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ShapeAnalyzer.Code;

/// <summary>When the elements of a query or an iterator are asked for.</summary>
internal static class Reading
{
    // Of LINQ, these ask for all of them, and do nothing in between.
    private static readonly HashSet<string> All = new(StringComparer.Ordinal) { "ToArray", "ToList", "ToHashSet", "Sum", "Count", "LongCount", "Max", "Min", "Average" };

    /// <summary>Whether what a call gives goes straight to somebody who asks for all elements, once, as what others have written does.</summary>
    public static bool IsAtOnce(IOperation call)
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
            IInvocationOperation { TargetMethod: { ContainingType: { Name: "Enumerable", ContainingNamespace.Name: "Linq" }, Name: var name }, Arguments.Length: var count } => count == 1 && All.Contains(name),
            IInvocationOperation { TargetMethod: var method } => IsOfOthers(method),
            IObjectCreationOperation { Constructor: { } constructor } => IsOfOthers(constructor),
            _ => false,
        };
    }

    private static bool IsOfOthers(IMethodSymbol method) => method.ContainingType.DeclaringSyntaxReferences.IsEmpty;
}
