using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ShapeAnalyzer.Libraries;

namespace ShapeAnalyzer.Code;

/// <summary>References of types.</summary>
internal sealed partial class Symbols
{
    public TypeReference Type(ITypeSymbol type)
    {
        if (_types.TryGetValue(type, out var known))
        {
            return known;
        }

        var reference = new TypeReference(FullName(type), type.Name);
        _types.Add(type, reference);
        _symbols[reference] = type;
        reference.HasSource = type.Locations.Any(location => location.IsInSource) && type.TypeKind != TypeKind.TypeParameter;
        reference.IsValueType = type.IsValueType;
        reference.IsParameter = type.TypeKind == TypeKind.TypeParameter;
        reference.IsRecord = type.IsRecord;
        reference.HasOwnEquality = type.IsAnonymousType || reference.HasSource && type.GetMembers(nameof(Equals)).Any(member => !member.IsImplicitlyDeclared);
        if (type is INamedTypeSymbol { IsGenericType: true } generic)
        {
            reference.TypeArguments = generic.TypeArguments.Select(Type).ToImmutableArray();
            reference.Definition = generic.IsDefinition ? reference : Type(generic.OriginalDefinition);
        }

        reference.IsNullable = type.IsReferenceType || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
        reference.Base = type.BaseType is { SpecialType: not SpecialType.System_Object } parent ? Type(parent) : null;
        reference.HasOwnEquality |= reference.Base?.HasOwnEquality == true;
        var bases = BaseNames(type);
        reference.Bases = new HashSet<string>(bases, StringComparer.Ordinal);
        foreach (var library in libraries)
        {
            if (reference.LibraryType is null && bases.Select(library.Find).FirstOrDefault(found => found is not null) is { } found)
            {
                reference.LibraryType = found;
            }

            if (library.TensorTypes.Any(reference.Bases.Contains) || library.ModuleTypes.Any(reference.Bases.Contains))
            {
                reference.Library = library;
            }
        }

        (reference.Class, reference.Elements) = Classify(type, reference);
        return reference;
    }

    private (TypeClass Class, ImmutableArray<TypeReference> Elements) Classify(ITypeSymbol type, TypeReference reference)
    {
        foreach (var library in libraries)
        {
            if (library.TensorTypes.Any(reference.Bases.Contains))
            {
                return (TypeClass.Tensor, ImmutableArray<TypeReference>.Empty);
            }

            if (library.ModuleTypes.Any(reference.Bases.Contains))
            {
                return (TypeClass.Module, ImmutableArray<TypeReference>.Empty);
            }
        }

        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            var inner = Type(nullable.TypeArguments[0]);
            return (inner.Class, inner.Elements);
        }

        if (type is INamedTypeSymbol { IsTupleType: true } tuple)
        {
            return (TypeClass.Tuple, tuple.TupleElements.Select(element => Type(element.Type)).ToImmutableArray());
        }

        if (type is INamedTypeSymbol { Name: "Tuple", IsGenericType: true, ContainingNamespace.Name: "System" } oldTuple)
        {
            return (TypeClass.Tuple, oldTuple.TypeArguments.Select(Type).ToImmutableArray());
        }

        if (type is IArrayTypeSymbol array)
        {
            return (TypeClass.Sequence, ImmutableArray.Create(Type(array.ElementType)));
        }

        var plain = type.TypeKind switch
        {
            TypeKind.Enum => TypeClass.Enum,
            TypeKind.Delegate => TypeClass.Function,
            _ => type.SpecialType switch
            {
                SpecialType.System_Void => TypeClass.Void,
                SpecialType.System_Boolean => TypeClass.Flag,
                SpecialType.System_String => TypeClass.Text,
                SpecialType.System_Double or SpecialType.System_Single or SpecialType.System_Decimal => TypeClass.Real,
                >= SpecialType.System_SByte and <= SpecialType.System_UInt64 => TypeClass.Whole,
                _ => TypeClass.Other,
            },
        };
        if (plain != TypeClass.Other || type is not INamedTypeSymbol named)
        {
            return (plain, ImmutableArray<TypeReference>.Empty);
        }

        if (named.TypeArguments.Length == 2 && reference.Bases.Contains("System.Collections.Generic.IDictionary"))
        {
            return (TypeClass.Map, named.TypeArguments.Select(Type).ToImmutableArray());
        }

        if (named.TypeArguments.Length == 1 && !reference.HasSource
            && (reference.Bases.Contains("System.Collections.Generic.IEnumerable") || named.Name is "ReadOnlySpan" or "Span"))
        {
            return (TypeClass.Sequence, ImmutableArray.Create(Type(named.TypeArguments[0])));
        }

        return (reference.HasSource ? TypeClass.Object : TypeClass.Other, ImmutableArray<TypeReference>.Empty);
    }
}
