using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Code;

/// <summary>
/// Executes lowered code abstractly: numbers may have names instead of values, tensors have shapes instead of
/// contents, and a condition that is not known runs both arms and keeps what they agree on. It knows C# and no library.
/// </summary>
internal sealed partial class Machine(CodeModel model, Trace trace, CancellationToken cancellation)
{
    private const int MostSteps = 200_000;
    private const int NotesPerStep = 16;
    private const int MostCalls = 60;

    // Shapes cost more than numbers.
    private const int LayerSteps = 9;

    private readonly Heap _heap = new();
    private readonly Dictionary<FieldReference, Cell> _statics = new();
    private readonly HashSet<FieldReference> _initializing = new();
    private readonly HashSet<TypeReference> _begun = new();
    private int _steps;
    private int _site = -1;
    private int _depth;

    /// <summary>What was found wrong, in the order of execution.</summary>
    public List<CodeFinding> Findings { get; } = new();

    /// <summary>Whether there was more to execute than the budget allows.</summary>
    public bool IsExhausted { get; private set; }

    /// <summary>Whether a parameter was made that may not be trained.</summary>
    public bool ChoosesTrained { get; private set; }

    /// <summary>Whether it came past something that could not be read.</summary>
    public bool HasGaps { get; private set; }

    public Trace Trace { get; } = trace;

    /// <summary>The source of everything that was executed.</summary>
    public SourcesRead Read { get; } = new();

    public CodeValue Evaluate(Expression expression, Frame frame)
    {
        Step(expression.Site);
        switch (expression)
        {
            case ConstantExpression constant:
                return constant.Value;
            case LocalExpression local:
                return frame[local.Slot].Value;
            case ThisExpression:
                return frame.Self ?? CodeValue.Unknown;
            case FieldExpression field:
                return ReadField(field, frame);
            case PropertyExpression property:
                return ReadProperty(property, frame);
            case ElementExpression element:
                return ReadElement(element, frame);
            case CallExpression call:
                return Call(call, frame);
            case InvokeExpression invoke:
                return Invoke(invoke, frame);
            case NewExpression creation:
                return Create(creation, frame);
            case SequenceExpression sequence:
                return MakeSequence(sequence, frame);
            case ArrayExpression array:
                return MakeArray(array, frame);
            case TupleExpression tuple:
                return new TupleOf(tuple.Items.Select(item => Evaluate(item, frame)).ToEquatableArray());
            case BinaryExpression binary:
                return Binary(binary, frame);
            case UnaryExpression unary:
                return Unary(unary, frame);
            case ConvertExpression convert:
                return Convert(convert, frame);
            case ConditionalExpression choice:
                return Choose(Evaluate(choice.Condition, frame), () => Evaluate(choice.WhenTrue, frame), () => Evaluate(choice.WhenFalse, frame));
            case CoalesceExpression coalesce:
                return Coalesce(Evaluate(coalesce.Left, frame), () => Evaluate(coalesce.Right, frame));
            case AccessExpression access:
                return Access(access, frame);
            case AssignExpression assign:
                return Assign(assign, frame);
            case CompoundExpression compound:
                return Assign(compound, frame);
            case CoalesceAssignExpression assign:
                return Assign(assign, frame);
            case DeclareExpression declare:
                return frame.Declare(declare.Slot, CodeValue.Unknown).Value;
            case LambdaExpression lambda:
                return new Function(lambda.Body, new Frame(frame.Self, frame), null, null);
            case AliasExpression alias:
                return Evaluate(frame.AliasOf(alias.Slot), frame);
            case CaptureExpression { Function: var local }:
                return Evaluate(local, frame) is Function { Environment: { } environment } function ? function with { Environment = new Frame(environment.Self, environment) } : CodeValue.Unknown;
            case MethodGroupExpression group:
                return new Function(null, null, group.Method, group.Instance is null ? null : Evaluate(group.Instance, frame));
            case PatternExpression pattern:
                return CodeValue.Of(Matches(Evaluate(pattern.Operand, frame), pattern.Pattern, frame));
            case SwitchExpression choice:
                return Switch(Evaluate(choice.Operand, frame), choice.Arms, 0, frame);
            case RangeExpression range:
                return new RangeOf(
                    range.Start is null ? CodeValue.Null : Evaluate(range.Start, frame),
                    range.End is null ? CodeValue.Null : Evaluate(range.End, frame));
            case InterpolationExpression text:
                return Interpolate(text.Parts.Select(part => Evaluate(part, frame)).ToList());
            case FormatExpression text:
                return Texts.Formatted(Evaluate(text.Value, frame), text.Alignment is null ? CodeValue.Null : Evaluate(text.Alignment, frame), text.Format);
            case WithExpression with:
                return With(with, frame);
            case ThrowExpression:
                throw new ThrownException();
            case DefaultExpression absent:
                return Defaults.Of(Actual(absent.Type, frame));
            case UnknownExpression unknown:
                var parts = unknown.Parts.Select(part => Evaluate(part, frame)).ToList();
                if (unknown.IsInvalid)
                {
                    HasGaps = true;
                    ForgetContainers(parts);
                }
                else
                {
                    Forget(parts);
                }

                return Unknown(unknown.Type);
            default:
                return CodeValue.Unknown;
        }
    }

    /// <summary>A value of which only the type is known.</summary>
    public static CodeValue Unknown(TypeReference? type) => type?.Class switch
    {
        TypeClass.Tensor => Tensor.Unknown,
        TypeClass.Tuple => new TupleOf(type.Elements.Select(Unknown).ToEquatableArray()),
        _ => CodeValue.Unknown,
    };

    private void Step(int site = -1)
    {
        _site = site < 0 ? _site : site;
        if (++_steps + (_heap.Notes / NotesPerStep) > MostSteps)
        {
            Exhaust();
            throw new ExhaustedException();
        }

        if ((_steps & 255) == 0)
        {
            cancellation.ThrowIfCancellationRequested();
        }

        RuntimeHelpers.EnsureSufficientExecutionStack();
    }

    private void Exhaust()
    {
        if (!IsExhausted)
        {
            IsExhausted = true;
            Findings.Add(new(
                Rules.StepBudget,
                $"This takes more than {MostSteps.ToString("N0", System.Globalization.CultureInfo.InvariantCulture)} steps to execute: it is given up here, and shapes past this point are unknown",
                _stack.Append(_site).Reverse().Where(site => site >= 0).ToImmutableArray(),
                EquatableArray<KeyValuePair<string, string>>.Empty));
        }
    }

    private static CodeValue Interpolate(IReadOnlyList<CodeValue> parts)
    {
        CodeValue whole = new Text(string.Empty);
        foreach (var part in parts)
        {
            whole = whole is Text { Content: var text } && Texts.Of(part) is { } known ? Texts.Join(text, known) : CodeValue.Unknown;
        }

        return whole;
    }
}

/// <summary>The program throws here, on this way.</summary>
internal sealed class ThrownException : Exception;

/// <summary>Nothing is executed any more.</summary>
internal abstract class GivenUpException : Exception;

/// <summary>There is more to execute than the budget allows.</summary>
internal sealed class ExhaustedException : GivenUpException;

/// <summary>What comes next cannot be read.</summary>
internal sealed class UnreadableException : GivenUpException;
