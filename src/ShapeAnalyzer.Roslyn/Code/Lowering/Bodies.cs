using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ShapeAnalyzer.Code;

/// <summary>Finds the source of members and lowers it.</summary>
internal static class Bodies
{
    public static Lowered<MethodBody?> Lower(CodeModel model, IMethodSymbol method, CancellationToken cancellation)
    {
        var sources = ImmutableArray.CreateBuilder<SyntaxNode>();
        method = method.PartialImplementationPart ?? method;
        foreach (var reference in method.DeclaringSyntaxReferences)
        {
            var syntax = reference.GetSyntax(cancellation);
            var lowering = new Lowerer(model, model.ModelOf(syntax.SyntaxTree), method.ContainingType, cancellation);
            if (IsBroken(syntax))
            {
                return new(MethodBody.Unreadable, ImmutableArray.Create(syntax));
            }

            if (syntax is TypeDeclarationSyntax && method.MethodKind != MethodKind.Constructor)
            {
                // What the compiler adds to a record.
                break;
            }

            if (syntax is TypeDeclarationSyntax type)
            {
                // What it hands over to its base stands in the list of bases.
                if (type.BaseList is { } bases)
                {
                    sources.Add(bases);
                }

                return new(lowering.PrimaryConstructor(method, type), sources.ToImmutable());
            }

            sources.Add(syntax);
            if (lowering.Body(method, syntax) is { } body)
            {
                return new(body, sources.ToImmutable());
            }
        }

        return new(null, sources.ToImmutable());
    }

    public static Lowered<TypeBody> LowerFields(CodeModel model, INamedTypeSymbol type, CancellationToken cancellation)
    {
        var fields = ImmutableArray.CreateBuilder<(FieldReference, Expression?)>();
        var sources = ImmutableArray.CreateBuilder<SyntaxNode>();
        foreach (var member in type.GetMembers())
        {
            if (member is IFieldSymbol { IsStatic: false } field)
            {
                var (value, read) = LowerInitializer(model, field, cancellation);
                fields.Add((model.Symbols.Field(field), value));
                sources.AddRange(read);
            }
        }

        return new(new(fields.ToImmutable()), sources.ToImmutable());
    }

    public static Lowered<Expression?> LowerInitializer(CodeModel model, IFieldSymbol field, CancellationToken cancellation)
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
                if (IsBroken(value))
                {
                    return new(new ConstantExpression(CodeValue.Unknown), ImmutableArray.Create<SyntaxNode>(value));
                }

                var lowering = new Lowerer(model, model.ModelOf(value.SyntaxTree), field.ContainingType, cancellation);
                return new(lowering.Initializer(value), ImmutableArray.Create<SyntaxNode>(value));
            }

            // A record's positional property holds the constructor's parameter.
            if (reference.GetSyntax(cancellation) is ParameterSyntax positional)
            {
                return Declared(field.ContainingType.InstanceConstructors.SelectMany(constructor => constructor.Parameters).FirstOrDefault(parameter =>
                    parameter.Name == source.Name && parameter.DeclaringSyntaxReferences.Any(each => each.GetSyntax(cancellation) == positional)) is { } parameter
                        ? new FieldExpression(new ThisExpression(), model.Symbols.Captured(parameter))
                        : new ConstantExpression(CodeValue.Unknown));
            }
        }

        return Declared(field.HasConstantValue ? new ConstantExpression(Constants.Of(field.ConstantValue, field.Type)) : null);
    }

    private static bool IsBroken(SyntaxNode syntax) => syntax.SyntaxTree.GetRoot().ContainsDiagnostics
        && syntax.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member
        && (BrokenSyntax.IsOwn(member) || BrokenSyntax.IsMisread(member));

    // Declarations are no bodies: where they change, everything is read again.
    private static Lowered<Expression?> Declared(Expression? value) => new(value, ImmutableArray<SyntaxNode>.Empty);
}
