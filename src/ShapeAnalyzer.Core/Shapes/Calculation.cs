using System.Text;

namespace ShapeAnalyzer.Core;

/// <summary>
/// A number together with how it came about. A rule writes its formula once, with operators, and gets both
/// the value and the explanation (<c>floor((28 + 2*0 - 1*(3 - 1) - 1) / 1) + 1</c>), which therefore cannot differ.
/// </summary>
internal sealed class Calculation
{
    private readonly Operation _operation;
    private readonly Calculation? _left;
    private readonly Calculation? _right;

    private Calculation(Dim value, Operation operation, string? origin, Calculation? left = null, Calculation? right = null) =>
        (Value, _operation, Origin, _left, _right) = (value, operation, origin, left, right);

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

    public bool IsComputed => _operation != Operation.Leaf;

    /// <summary>The formula, or null for a number that was not computed.</summary>
    public string? Formula => IsComputed ? ToString() : null;

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
        var text = new StringBuilder();
        Write(text);
        return text.ToString();
    }

    /// <summary>Appends the formula, or the number where it was not computed.</summary>
    public void Write(StringBuilder text)
    {
        switch (_operation)
        {
            case Operation.Leaf:
                WriteLeaf(text);
                break;
            case Operation.Add:
                WriteSum(text);
                break;
            case Operation.Subtract:
                WriteDifference(text);
                break;
            case Operation.Multiply:
                WriteFactor(text, _left!);
                text.Append('*');
                WriteFactor(text, _right!);
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

    private void WriteLeaf(StringBuilder text)
    {
        if ((Value.IsSymbolic && !Value.IsAtom) || Value.Value < 0)
        {
            text.Append('(').Append(Value).Append(')');
        }
        else
        {
            Value.Write(text);
        }
    }

    // Sums of as many terms as a network has layers: without recursion along them.
    private void WriteSum(StringBuilder text)
    {
        var terms = new Stack<Calculation>();
        var first = this;
        for (; first._operation == Operation.Add; first = first._left!)
        {
            terms.Push(first._right!);
        }

        first.Write(text);
        foreach (var term in terms)
        {
            text.Append(" + ");
            term.Write(text);
        }
    }

    private void WriteDifference(StringBuilder text)
    {
        _left!.Write(text);
        text.Append(" - ");
        WriteFactor(text, _right!);
    }

    private void WriteQuotient(StringBuilder text, string function)
    {
        text.Append(function);
        WriteFactor(text, _left!);
        text.Append(" / ");
        if (_right!._operation == Operation.Multiply)
        {
            text.Append('(');
            _right!.Write(text);
            text.Append(')');
        }
        else
        {
            WriteFactor(text, _right!);
        }

        text.Append(')');
    }

    private void WriteCall(StringBuilder text, string function)
    {
        text.Append(function);
        _left!.Write(text);
        text.Append(", ");
        _right!.Write(text);
        text.Append(')');
    }

    private bool IsSum => _operation is Operation.Add or Operation.Subtract;

    private static void WriteFactor(StringBuilder text, Calculation factor)
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
