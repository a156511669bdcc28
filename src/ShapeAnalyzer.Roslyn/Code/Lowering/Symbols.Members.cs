using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ShapeAnalyzer.Code;

/// <summary>References of members.</summary>
internal sealed partial class Symbols
{
    public MethodReference Method(IMethodSymbol method)
    {
        method = ExtensionMembers.Implementation((method.ReducedFrom ?? method).OriginalDefinition);
        if (_methods.TryGetValue(method, out var known))
        {
            return known;
        }

        var reference = new MethodReference(method.MethodKind == MethodKind.Constructor ? ".ctor" : method.Name, Type(method.ContainingType));
        _methods.Add(method, reference);
        _symbols[reference] = method;
        reference.Parameters = method.Parameters.Select(Parameter).ToImmutableArray();
        reference.Returns = Type(method.ReturnType);
        reference.TypeParameters = ExtensionMembers.TypeParameters(method).Select(Type).ToImmutableArray();
        reference.IsStatic = method.IsStatic || ExtensionMembers.IsIn(method);
        reference.GivesPlace = method.ReturnsByRef || method.ReturnsByRefReadonly;
        reference.IsVirtual = method.IsVirtual || method.IsAbstract || method.IsOverride;
        reference.HasSource = !method.DeclaringSyntaxReferences.IsEmpty;
        if (!reference.HasSource)
        {
            reference.Meaning = MeaningOf(method.ContainingType, reference.Name, method.Parameters.Select(parameter => parameter.Name).ToList());
        }

        return reference;
    }

    public ParameterReference Parameter(IParameterSymbol parameter) =>
        new(parameter.Name, Type(parameter.Type), parameter.Ordinal, parameter.RefKind is RefKind.Out or RefKind.Ref)
        {
            Default = parameter.HasExplicitDefaultValue ? Constants.Of(parameter.ExplicitDefaultValue, parameter.Type) : null,
            MayBeNull = parameter.NullableAnnotation == NullableAnnotation.Annotated,
        };

    public PropertyReference Property(IPropertySymbol property)
    {
        property = property.OriginalDefinition;
        if (_properties.TryGetValue(property, out var known))
        {
            return known;
        }

        var reference = new PropertyReference(property.IsIndexer ? "this[]" : property.Name, Type(property.ContainingType), Type(property.Type))
        {
            IsStatic = property.IsStatic,
            IsExtension = ExtensionMembers.IsIn(property),
            GivesPlace = property.ReturnsByRef || property.ReturnsByRefReadonly,
            IsVirtual = property.IsVirtual || property.IsAbstract || property.IsOverride,
            Parameters = property.Parameters.Select(Parameter).ToImmutableArray(),
        };
        _properties.Add(property, reference);
        _symbols[reference] = property;
        if (property.ContainingType.IsAnonymousType)
        {
            reference.Field = new($"{reference.Owner.FullName}.{property.Name}", property.Name, reference.Type, reference.Owner, IsStatic: false, IsConstant: false);
        }
        else if (property.DeclaringSyntaxReferences.IsEmpty)
        {
            reference.Meaning = MeaningOf(property.ContainingType, reference.Name, property.Parameters.Select(parameter => parameter.Name).ToList());
        }
        else
        {
            // Newer compilers have accessors with bodies beside a hidden field.
            var field = BackingField(property);
            reference.Field = field is null ? null : Field(field);
            reference.Getter = property.GetMethod is { } getter && (field is null || HasBody(getter)) ? Method(getter) : null;
            reference.Setter = property.SetMethod is { } setter && (field is null || HasBody(setter)) ? Method(setter) : null;
        }

        return reference;
    }

    public FieldReference Field(IFieldSymbol field)
    {
        field = field.OriginalDefinition;
        if (_fields.TryGetValue(field, out var known))
        {
            return known;
        }

        var name = field.AssociatedSymbol?.Name ?? field.Name;
        var owner = Type(field.ContainingType);
        var reference = new FieldReference(
            $"{owner.FullName}.{name}",
            name,
            Type(field.Type),
            owner,
            field.IsStatic,
            field.IsConst || (field.IsReadOnly && field.IsStatic) || (field.IsStatic && field.AssociatedSymbol is IPropertySymbol { SetMethod: null }))
        {
            Meaning = field.IsStatic ? MeaningOf(field.ContainingType, name, ImmutableArray<string>.Empty) : null,
            IsReadOnly = field.IsReadOnly,
        };
        _fields.Add(field, reference);
        _symbols[reference] = field;
        return reference;
    }

    /// <summary>Whether an event is a hidden field with what was added to it.</summary>
    public static bool IsField(IEventSymbol raised) => raised is { IsAbstract: false, IsVirtual: false, IsOverride: false }
        && raised.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() is VariableDeclaratorSyntax);

    /// <summary>The hidden field of an event.</summary>
    public FieldReference Field(IEventSymbol raised)
    {
        var owner = Type(raised.ContainingType);
        return new($"{owner.FullName}.{raised.Name}", raised.Name, Type(raised.OriginalDefinition.Type), owner, raised.IsStatic, IsConstant: false);
    }

    private static bool HasBody(IMethodSymbol accessor) => (accessor.PartialImplementationPart ?? accessor).DeclaringSyntaxReferences.Any(reference =>
        reference.GetSyntax() is AccessorDeclarationSyntax { Body: not null } or AccessorDeclarationSyntax { ExpressionBody: not null } or ArrowExpressionClauseSyntax);

    /// <summary>The hidden field of a property without bodies; null for any other.</summary>
    public static IFieldSymbol? BackingField(IPropertySymbol property) =>
        property.ContainingType.GetMembers().OfType<IFieldSymbol>()
            .FirstOrDefault(field => SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property));

    /// <summary>Whether a field's key is that of a primary constructor's parameter. A record has a property instead.</summary>
    public static bool IsCaptured(string key) => key.EndsWith(">", StringComparison.Ordinal);

    /// <summary>The field that holds a parameter of a primary constructor.</summary>
    public FieldReference Captured(IParameterSymbol parameter)
    {
        var owner = Type(parameter.ContainingType);
        return new($"{owner.FullName}.<{parameter.Name}>", parameter.Name, Type(parameter.Type), owner, IsStatic: false, IsConstant: false);
    }
}
