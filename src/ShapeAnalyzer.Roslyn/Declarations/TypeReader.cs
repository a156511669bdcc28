using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Declarations;

/// <summary>Reads what generated code must know of the user's type.</summary>
internal static class TypeReader
{
    /// <summary>Only what the type is called: of a type that gets no code here nothing else may matter.</summary>
    public static NetworkType ReadName(INamedTypeSymbol type)
    {
        var metadataName = type.MetadataName;
        for (var outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
        {
            metadataName = $"{outer.MetadataName}.{metadataName}";
        }

        var space = type.ContainingNamespace is { IsGlobalNamespace: false } named ? named.ToDisplayString() : string.Empty;
        return new(
            space,
            EquatableArray.Of(new TypePart(KeywordOf(type), type.Name, string.Empty)),
            space.Length == 0 ? metadataName : $"{space}.{metadataName}",
            IsPartial: true,
            IsFileLocal: false,
            HasNullable: false,
            EquatableArray<string>.Empty,
            EquatableArray<string>.Empty);
    }

    /// <summary>Reads a type whose generated members stand in itself or in a class named <paramref name="container"/>.</summary>
    public static NetworkType Read(INamedTypeSymbol type, string? container, CancellationToken cancellation)
    {
        var path = ImmutableArray.CreateBuilder<TypePart>();
        var metadataName = string.Empty;
        var (isPartial, isFileLocal) = (true, false);
        for (var part = type; part is not null; part = part.ContainingType)
        {
            path.Insert(0, new(KeywordOf(part), part.Name, TypeParametersOf(part)));
            metadataName = metadataName.Length == 0 ? part.MetadataName : $"{part.MetadataName}.{metadataName}";
            isPartial &= IsPartial(part, cancellation);
            isFileLocal |= part.IsFileLocal;
        }

        var space = type.ContainingNamespace is { IsGlobalNamespace: false } named ? named.ToDisplayString() : string.Empty;
        return new(
            space,
            path.ToImmutable(),
            space.Length == 0 ? metadataName : $"{space}.{metadataName}",
            isPartial,
            isFileLocal,
            HasNullable(type),
            (container is null ? GeneratedMembers.All : ImmutableArray.Create(container)).Where(name => IsTaken(type, name)).ToEquatableArray(),
            GeneratedMembers.All.Where(name => IsInherited(type, name)).ToEquatableArray());
    }

    private static string KeywordOf(INamedTypeSymbol type) => (type.TypeKind, type.IsRecord) switch
    {
        (TypeKind.Struct, true) => "record struct",
        (TypeKind.Struct, false) => "struct",
        (TypeKind.Interface, _) => "interface",
        (_, true) => "record",
        _ => "class",
    };

    private static string TypeParametersOf(INamedTypeSymbol type) =>
        type.TypeParameters.IsEmpty ? string.Empty : $"<{string.Join(", ", type.TypeParameters.Select(parameter => GeneratedMembers.Escape(parameter.Name)))}>";

    private static bool IsPartial(INamedTypeSymbol type, CancellationToken cancellation)
    {
        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax(cancellation) is TypeDeclarationSyntax declaration && declaration.Modifiers.Any(SyntaxKind.PartialKeyword))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasNullable(INamedTypeSymbol type) =>
        type.DeclaringSyntaxReferences.FirstOrDefault()?.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp8 };

    // Neither the type itself nor its type parameters can be called like a member.
    private static bool IsTaken(INamedTypeSymbol type, string name) =>
        type.Name == name
        || type.TypeParameters.Any(parameter => parameter.Name == name)
        || (!type.GetMembers(name).IsEmpty && !IsGenerated(type.GetMembers(name)));

    // The analyzer sees the generator's output, the generator does not: both must read the same.
    private static bool IsGenerated(ImmutableArray<ISymbol> members) =>
        members.All(member => member.DeclaringSyntaxReferences.All(reference => reference.SyntaxTree.FilePath.EndsWith(GeneratedMembers.FileSuffix, StringComparison.Ordinal)));

    private static bool IsInherited(INamedTypeSymbol type, string name)
    {
        for (var parent = type.BaseType; parent is not null; parent = parent.BaseType)
        {
            if (parent.GetMembers(name).Any(member => member.DeclaredAccessibility != Accessibility.Private)
                || (parent.SpecialType == SpecialType.None
                    && parent.GetAttributes().Any(attribute => KnownTypes.KindOf(attribute.AttributeClass, out _) == AttributeKind.Network)
                    && IsPartial(parent, CancellationToken.None)))
            {
                return true;
            }
        }

        return false;
    }
}
