using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ShapeAnalyzer.Code;

/// <summary>Finds the source of members and lowers it.</summary>
internal static class Bodies
{
    public static MethodBody? Lower(CodeModel model, IMethodSymbol method, CancellationToken cancellation)
    {
        foreach (var reference in method.DeclaringSyntaxReferences)
        {
            var syntax = reference.GetSyntax(cancellation);
            var lowering = new Lowerer(model, model.ModelOf(syntax.SyntaxTree), method.ContainingType, cancellation);
            if (syntax is TypeDeclarationSyntax type)
            {
                return lowering.PrimaryConstructor(method, type);
            }

            if (lowering.Body(method, syntax) is { } body)
            {
                return body;
            }
        }

        return null;
    }

    public static TypeBody LowerFields(CodeModel model, INamedTypeSymbol type, CancellationToken cancellation)
    {
        var fields = ImmutableArray.CreateBuilder<(FieldReference, Expression?)>();
        foreach (var member in type.GetMembers())
        {
            if (member is IFieldSymbol { IsStatic: false } field)
            {
                fields.Add((model.Symbols.Field(field), LowerInitializer(model, field, cancellation)));
            }
        }

        return new(fields.ToImmutable());
    }

    public static Expression? LowerInitializer(CodeModel model, IFieldSymbol field, CancellationToken cancellation)
    {
        var source = field.AssociatedSymbol ?? field;
        foreach (var reference in source.DeclaringSyntaxReferences)
        {
            var value = reference.GetSyntax(cancellation) switch
            {
                VariableDeclaratorSyntax { Initializer: { } initializer } => initializer,
                PropertyDeclarationSyntax { Initializer: { } initializer } => initializer,
                _ => null,
            };
            if (value is not null)
            {
                var lowering = new Lowerer(model, model.ModelOf(value.SyntaxTree), field.ContainingType, cancellation);
                return lowering.Initializer(value);
            }

            // A record's positional property holds the constructor's parameter.
            if (reference.GetSyntax(cancellation) is ParameterSyntax positional)
            {
                return field.ContainingType.InstanceConstructors.SelectMany(constructor => constructor.Parameters).FirstOrDefault(parameter =>
                    parameter.Name == source.Name && parameter.DeclaringSyntaxReferences.Any(each => each.GetSyntax(cancellation) == positional)) is { } parameter
                        ? new FieldExpression(new ThisExpression(), model.Symbols.Captured(parameter))
                        : new ConstantExpression(CodeValue.Unknown);
            }
        }

        return field.HasConstantValue ? new ConstantExpression(Constants.Of(field.ConstantValue, field.Type)) : null;
    }
}
