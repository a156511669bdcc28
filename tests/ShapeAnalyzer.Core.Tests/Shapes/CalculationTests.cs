using CsCheck;

namespace ShapeAnalyzer.Core.Tests.Shapes;

/// <summary>The explanation of a number evaluates to the number.</summary>
public class CalculationTests
{
    [Fact]
    public void The_text_evaluates_to_the_value() => Expression.Any(3, quotients: true).Sample(
        expression =>
        {
            var calculation = expression.ToCalculation();
            foreach (var names in Expression.Assignments)
            {
                Assert.True(FormulaText.Evaluate(calculation.ToString(), names) == expression.Evaluate(names), calculation.ToString());
            }
        },
        iter: 800);

    [Fact]
    public void The_larger_and_the_smaller_of_two_numbers() => Gen.Select(Gen.Long[-9, 9], Gen.Long[-9, 9]).Sample((left, right) =>
    {
        var (least, most) = (Calculation.Min(left, right), Calculation.Max(left, right));
        Assert.Equal(Math.Min(left, right), least.Value.Value);
        Assert.Equal(Math.Max(left, right), most.Value.Value);
        Assert.Equal(Math.Min(left, right), (long)FormulaText.Evaluate(least.ToString()));
        Assert.Equal(Math.Max(left, right), (long)FormulaText.Evaluate(most.ToString()));
    });

    [Fact]
    public void A_number_that_was_not_computed_has_an_origin_and_no_formula()
    {
        var filters = Calculation.Of(32, "filters");
        Assert.Null(filters.Formula);
        Assert.Equal("filters", filters.Origin);
        Assert.Equal("32", filters.ToString());
    }

    [Fact]
    public void Products_and_sums_of_none_and_one()
    {
        Assert.Equal(1, Calculation.Product(Array.Empty<Calculation>()).Value);
        Assert.Equal(0, Calculation.Sum(Array.Empty<Calculation>()).Value);
        Assert.Null(Calculation.Product(new Calculation[] { 7 }).Formula);
        Assert.Equal("3*3*1*32", Calculation.Product(new Calculation[] { 3, 3, 1, 32 }).Formula);
        Assert.Equal("288 + 32", Calculation.Sum(new Calculation[] { 288, 32 }).Formula);
    }

    [Fact]
    public void Names_stand_without_parentheses_and_sums_with_them()
    {
        var n = Dim.Symbol("N");
        Assert.Equal("N*3", ((Calculation)n * 3).ToString());
        Assert.Equal("(N + 1)*3", ((Calculation)(n + 1) * 3).ToString());
        Assert.Equal("floor(N / 2)*3", ((Calculation)n.FloorDiv(2) * 3).ToString());
        Assert.Equal("5 - (-2)", ((Calculation)5 - (-2)).ToString());
        Assert.Equal("5 - (3 + 1)", ((Calculation)5 - ((Calculation)3 + 1)).ToString());
    }

    [Fact]
    public void The_formula_of_a_window() =>
        Assert.Equal("floor((28 + 2*0 - 1*(3 - 1) - 1) / 1) + 1", new Window(3, 1, 1).Valid(28, Dim.Zero).Formula);
}
