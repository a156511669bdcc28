using CsCheck;

namespace ShapeAnalyzer.Core.Tests.Shapes;

/// <summary>What a size with names claims holds for whatever numbers are put in for the names.</summary>
public class DimProperties
{
    private static readonly Gen<Expression> Sizes = Expression.Any(3, quotients: true);
    private static readonly Gen<Expression> Polynomials = Expression.Any(3, quotients: false);

    [Fact]
    public void The_normal_form_has_the_value_of_the_expression() => Sizes.Sample(
        size =>
        {
            var text = size.ToDim().ToString();
            foreach (var names in Expression.Assignments)
            {
                Assert.True(FormulaText.Evaluate(text, names) == size.Evaluate(names), $"{size} became {text}");
            }
        },
        iter: 800);

    [Fact]
    public void A_number_is_the_value_for_all_names() => Sizes.Sample(
        size => Assert.All(Expression.Assignments, names => Assert.Equal(size.ToDim().Value ?? size.Evaluate(names), size.Evaluate(names))),
        iter: 500);

    [Fact]
    public void Proven_equal_and_proven_different_hold() => Gen.Select(Sizes, Sizes).Sample(
        (left, right) =>
        {
            if (left.ToDim().IsSameAs(right.ToDim()) is { } same)
            {
                Assert.All(Expression.Assignments, names => Assert.Equal(same, left.Evaluate(names) == right.Evaluate(names)));
            }
        },
        iter: 800);

    [Fact]
    public void Proven_larger_and_proven_smaller_hold() => Gen.Select(Sizes, Sizes).Sample(
        (left, right) =>
        {
            if (left.ToDim().IsAtLeast(right.ToDim()) is { } larger)
            {
                Assert.All(Expression.Assignments, names => Assert.Equal(larger, left.Evaluate(names) >= right.Evaluate(names)));
            }
        },
        iter: 800);

    [Fact]
    public void An_exact_quotient_times_the_divisor_is_the_dividend() => Gen.Select(Sizes, Sizes).Sample(
        (left, right) =>
        {
            if (left.ToDim().DivideExactly(right.ToDim()) is { } quotient)
            {
                Assert.Equal(left.ToDim(), quotient * right.ToDim());
            }
        },
        iter: 800);

    [Fact]
    public void A_product_is_divided_by_its_factor() => Gen.Select(Polynomials, Gen.OneOf("M", "N"), Gen.Long[1, 7]).Sample(
        (left, name, number) =>
        {
            var factor = Dim.Symbol(name) * number;
            Assert.Equal(left.ToDim(), (left.ToDim() * factor).DivideExactly(factor));
        },
        iter: 500);

    [Fact]
    public void The_rest_is_that_of_the_numbers() => Gen.Select(Sizes, Gen.Long[1, 6]).Sample(
        (size, divisor) =>
        {
            var text = size.ToDim().Modulo(divisor).ToString();
            Assert.All(Expression.Assignments, names => Assert.Equal(Arithmetic.Modulo(size.Evaluate(names), divisor), (long)FormulaText.Evaluate(text, names)));
        },
        iter: 500);

    [Fact]
    public void The_larger_and_the_smaller_are_among_the_two() => Gen.Select(Sizes, Sizes).Sample(
        (left, right) =>
        {
            var (most, least) = (Dim.Max(left.ToDim(), right.ToDim()), Dim.Min(left.ToDim(), right.ToDim()));
            Assert.Equal(most.IsUnknown, least.IsUnknown);
            foreach (var names in Expression.Assignments.Where(_ => !most.IsUnknown))
            {
                Assert.Equal(Math.Max(left.Evaluate(names), right.Evaluate(names)), (long)FormulaText.Evaluate(most.ToString(), names));
                Assert.Equal(Math.Min(left.Evaluate(names), right.Evaluate(names)), (long)FormulaText.Evaluate(least.ToString(), names));
            }
        },
        iter: 500);

    [Fact]
    public void Equal_polynomials_are_equal_objects() => Gen.Select(Polynomials, Polynomials, Polynomials).Sample(
        (first, second, third) =>
        {
            var (a, b, c) = (first.ToDim(), second.ToDim(), third.ToDim());
            AssertSame(a + b, b + a);
            AssertSame(a * b, b * a);
            AssertSame((a + b) * c, (a * c) + (b * c));
            AssertSame((a + b) - b, a);
            AssertSame((a * b) * c, a * (b * c));
            AssertSame(a - a, 0);
        },
        iter: 500);

    [Fact]
    public void Whole_multiples_leave_the_floor() => Gen.Select(Sizes, Sizes, Gen.Long[1, 6], Gen.Long[1, 4]).Sample(
        (first, second, divisor, factor) =>
        {
            var (a, b) = (first.ToDim(), second.ToDim());
            AssertSame((a + (b * divisor)).FloorDiv(divisor), a.FloorDiv(divisor) + b);
            AssertSame((a * factor).FloorDiv(divisor * factor), a.FloorDiv(divisor));
        },
        iter: 500);

    private static void AssertSame(Dim expected, Dim actual)
    {
        Assert.Equal(expected, actual);
        Assert.Equal(expected.GetHashCode(), actual.GetHashCode());
        Assert.Equal(expected.ToString(), actual.ToString());
    }
}
