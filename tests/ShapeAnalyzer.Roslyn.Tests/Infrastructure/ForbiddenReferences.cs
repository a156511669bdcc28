using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace ShapeAnalyzer.Tests.Infrastructure;

/// <summary>
/// Walks everything that a pipeline value holds and finds what would keep a compilation alive or break caching:
/// symbols, syntax, locations, compilations.
/// </summary>
internal static class ForbiddenReferences
{
    private static readonly Type[] Forbidden = [typeof(ISymbol), typeof(SyntaxNode), typeof(SyntaxTree), typeof(Location), typeof(Compilation), typeof(SemanticModel), typeof(AttributeData), typeof(SyntaxReference)];

    /// <summary>The path to the first such object, or null.</summary>
    public static string? FindIn(object? value) => Find(value, "value", new HashSet<object>(ReferenceEqualityComparer.Instance));

    private static string? Find(object? value, string path, HashSet<object> seen)
    {
        if (value is null or string || value.GetType().IsPrimitive || value.GetType().IsEnum || !(value.GetType().IsValueType || seen.Add(value)))
        {
            return null;
        }

        if (value is SyntaxToken or SyntaxTrivia || Forbidden.Any(type => type.IsInstanceOfType(value)))
        {
            return $"{path}: {value.GetType().Name}";
        }

        if (value is Array array)
        {
            var index = 0;
            foreach (var item in array)
            {
                if (Find(item, $"{path}[{index++}]", seen) is { } found)
                {
                    return found;
                }
            }

            return null;
        }

        // Reflection's own objects lead everywhere and hold nothing of ours.
        if (value is Type or MemberInfo or Delegate { Target: null })
        {
            return null;
        }

        for (var type = value.GetType(); type is not null && type != typeof(object); type = type.BaseType)
        {
            foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                if (!field.FieldType.IsPrimitive && Find(field.GetValue(value), $"{path}.{field.Name}", seen) is { } found)
                {
                    return found;
                }
            }
        }

        return null;
    }
}
