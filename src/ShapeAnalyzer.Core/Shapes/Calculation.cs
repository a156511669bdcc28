using System.Collections.Immutable;

namespace ShapeAnalyzer.Core;

/// <summary>
/// A number together with how it came about. A rule writes its formula once, with operators, and gets both
/// the value and the explanation (<c>floor((28 + 2*0 - 1*(3 - 1) - 1) / 1) + 1</c>), which therefore cannot differ.
/// </summary>
internal sealed class Calculation
{
    private readonly Operation _operation;
    private readonly ImmutableArray<Calculation> _operands;

    private Calculation(Dim value, Operation operation, string? origin, params Calculation[] operands) =>
        (Value, _operation, Origin, _operands) = (value, operation, origin, ImmutableArray.Create(operands));

    private enum Operation
    {
        Leaf,
        Add,
        Subtract,
        Multiply,
        Floor,
        Ceiling,
        Minimum,
        Maximum,
    }

    public Dim Value { get; }

    /// <summary>For a number that was not computed: where it is from, such as "filters".</summary>
    public string? Origin { get; }

    /// <summary>The formula, or null for a number that was not computed.</summary>
    public string? Formula => _operation == Operation.Leaf ? null : ToString();

    public static implicit operator Calculation(long value) => Of(value);

    public static implicit operator Calculation(Dim value) => Of(value);

    public static Calculation Of(Dim value, string? origin = null) => new(value, Operation.Leaf, origin);

    public static Calculation operator +(Calculation left, Calculation right) =>
        new(left.Value + right.Value, Operation.Add, null, left, right);

    public static Calculation operator -(Calculation left, Calculation right) =>
        new(left.Value - right.Value, Operation.Subtract, null, left, right);

    public static Calculation operator *(Calculation left, Calculation right) =>
        new(left.Value * right.Value, Operation.Multiply, null, left, right);

    /// <summary>left / right, rounded down.</summary>
    public static Calculation Floor(Calculation left, Calculation right) =>
        new(left.Value.FloorDiv(right.Value), Operation.Floor, null, left, right);

    /// <summary>left / right, rounded up.</summary>
    public static Calculation Ceiling(Calculation left, Calculation right) =>
        new(left.Value.CeilDiv(right.Value), Operation.Ceiling, null, left, right);

    public static Calculation Min(Calculation left, Calculation right) =>
        new(Dim.Min(left.Value, right.Value), Operation.Minimum, null, left, right);

    public static Calculation Max(Calculation left, Calculation right) =>
        new(Dim.Max(left.Value, right.Value), Operation.Maximum, null, left, right);

    /// <summary>a*b*c; one factor alone stays what it is, and no factor is 1.</summary>
    public static Calculation Product(IEnumerable<Calculation> factors) =>
        factors.Aggregate((Calculation?)null, (product, factor) => product is null ? factor : product * factor) ?? 1;

    public static Calculation Sum(IEnumerable<Calculation> terms) =>
        terms.Aggregate((Calculation?)null, (sum, term) => sum is null ? term : sum + term) ?? 0;

    public override string ToString()
    {
        var text = new System.Text.StringBuilder();
        Write(text);
        return text.ToString();
    }

    private void Write(System.Text.StringBuilder text)
    {
        switch (_operation)
        {
            case Operation.Leaf:
                text.Append((Value.IsSymbolic && !Value.IsAtom) || Value.Value < 0 ? $"({Value})" : Value.ToString());
                break;
            case Operation.Add:
                WriteSum(text);
                break;
            case Operation.Subtract:
                WriteDifference(text);
                break;
            case Operation.Multiply:
                WriteFactor(text, _operands[0]);
                text.Append('*');
                WriteFactor(text, _operands[1]);
                break;
            case Operation.Floor:
                WriteQuotient(text, "floor(");
                break;
            case Operation.Ceiling:
                WriteQuotient(text, "ceil(");
                break;
            case Operation.Minimum:
                WriteCall(text, "min(");
                break;
            case Operation.Maximum:
                WriteCall(text, "max(");
                break;
        }
    }

    // Sums of as many terms as a network has layers: without recursion along them.
    private void WriteSum(System.Text.StringBuilder text)
    {
        var terms = new Stack<Calculation>();
        var first = this;
        for (; first._operation == Operation.Add; first = first._operands[0])
        {
            terms.Push(first._operands[1]);
        }

        first.Write(text);
        foreach (var term in terms)
        {
            text.Append(" + ");
            term.Write(text);
        }
    }

    private void WriteDifference(System.Text.StringBuilder text)
    {
        _operands[0].Write(text);
        text.Append(" - ");
        WriteFactor(text, _operands[1]);
    }

    private void WriteQuotient(System.Text.StringBuilder text, string function)
    {
        text.Append(function);
        WriteFactor(text, _operands[0]);
        text.Append(" / ");
        if (_operands[1]._operation == Operation.Multiply)
        {
            text.Append('(');
            _operands[1].Write(text);
            text.Append(')');
        }
        else
        {
            WriteFactor(text, _operands[1]);
        }

        text.Append(')');
    }

    private void WriteCall(System.Text.StringBuilder text, string function)
    {
        text.Append(function);
        _operands[0].Write(text);
        text.Append(", ");
        _operands[1].Write(text);
        text.Append(')');
    }

    private bool IsSum => _operation is Operation.Add or Operation.Subtract;

    private static void WriteFactor(System.Text.StringBuilder text, Calculation factor)
    {
        if (factor.IsSum)
        {
            text.Append('(');
            factor.Write(text);
            text.Append(')');
        }
        else
        {
            factor.Write(text);
        }
    }
}
