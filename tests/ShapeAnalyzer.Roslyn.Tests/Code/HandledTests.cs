namespace ShapeAnalyzer.Tests.Code;

/// <summary>Failures that the code itself provides for, and modules that others may change: nothing is said of them.</summary>
public class HandledTests
{
    private const string Start = """
        [Network, Input(8)]
        public partial class Net : Module<Tensor, Tensor>
        {
            private readonly Linear first = Linear(8, 4);
            private readonly Linear second = Linear(9, 2);

            public Net() : base("net") => RegisterComponents();


        """;

    [Theory]
    [InlineData("try { return second.forward(x); } catch (Exception) { return first.forward(x); }")]
    [InlineData("try { x = second.forward(x); } catch (ArgumentException) { return x; } catch { throw; } return x;")]
    [InlineData("try { x = second.forward(x); throw new Exception(); } catch { } return first.forward(x);")]
    [InlineData("try { try { x = second.forward(x); } finally { x = first.forward(x); } } catch { } return x;")]
    public void WhatIsHandled(string body) => CodeCheck.Diagnostics($"{Start}    public override Tensor forward(Tensor x) {{ {body} }}\n}}");

    [Theory]
    [InlineData("try { return second.forward(x); } catch (Exception e) { Console.WriteLine(e); throw; }")]
    [InlineData("try { x = first.forward(x); } catch (Exception) { return x; } return second.forward(x);")]
    [InlineData("try { x = second.forward(x); } finally { Console.WriteLine(1); } return x;")]
    [InlineData("Tensor y; try { y = second.forward(x); } catch (Exception) { y = second.forward(x); } return y;")]
    public void WhatIsNot(string body) => CodeCheck.Diagnostics($"{Start.Replace("9", "{|SHP1001:9|}", StringComparison.Ordinal)}    public override Tensor forward(Tensor x) {{ {body} }}\n}}");

    [Fact]
    public void WhatHooksMayChange() => CodeCheck.Diagnostics("""
        [Network, Input(8)]
        public partial class Net : Module<Tensor, Tensor>
        {
            private readonly Linear first = Linear(8, 4), second = Linear(8, 4), plain = Linear(8, 4), head = Linear(4, 2), last = Linear({|SHP1001:7|}, 2);

            public Net() : base("net")
            {
                RegisterComponents();
                first.register_forward_hook((module, input, output) => output.repeat(1, 2));
                second.register_forward_pre_hook((module, input) => input.narrow(1, 0, 8));
            }

            public override Tensor forward(Tensor x)
            {
                var y = last.call(first.call(x).narrow(1, 0, 7));
                y = y + head.call(second.call(x.repeat(1, 2)));
                return last.call(plain.call(x)) + y;
            }
        }
        """);

    [Fact]
    public void WhatIsMadeOnceInAnArm() => CodeCheck.Diagnostics("""
        [Network, Input(8)]
        public partial class Net : Module<Tensor, Tensor>
        {
            private static readonly Sequential Body = Build();
            private readonly Linear head = Linear({|SHP1001:5|}, 2);

            public Net() : base("net") => RegisterComponents();

            private static Sequential Build()
            {
                var layers = Sequential();
                layers.append(Linear(8, 4));
                return layers;
            }

            public override Tensor forward(Tensor x)
            {
                if (x.sum().item<float>() > 100) Console.WriteLine(Body.Count);
                return head.forward(Body.forward(x));
            }
        }
        """);

    /// <summary>libtorch 2.10 takes queries of [2, 8, 1, 1] where there is one feature, and refuses those of [2, 4, 1, 2] and [2, 4, 2, 1].</summary>
    [Theory]
    [InlineData("1", "x.view(-1, 8, 1, 1)", "x.view(-1, 8, 1)")]
    [InlineData("1", "x.view(-1, 8, 1)", "x.view(-1, 8, 1, 1)")]
    [InlineData("1", "x.view(-1, 4, 2, 1)", "x.view(-1, 8, 1)", "SHP1002")]
    [InlineData("2", "x.view(-1, 4, 1, 2)", "x.view(-1, 4, 2)", "SHP1002")]
    public void AxesOfOneFeature(string features, string query, string key, string? rule = null) => CodeCheck.Diagnostics($$"""
        [Network, Input(8)]
        public partial class Net : Module<Tensor, Tensor>
        {
            private readonly MultiheadAttention attention = MultiheadAttention({{features}}, 1);

            public Net() : base("net") => RegisterComponents();

            public override Tensor forward(Tensor x) => {{(rule is null ? "" : $"{{|{rule}:")}}attention.call({{query}}, {{key}}, {{key}}, null, true, null){{(rule is null ? "" : "|}")}}.Item1;
        }
        """);

    [Theory]
    [InlineData("parts.RemoveAt(1);", "8")]
    [InlineData("parts.RemoveAt(1);", "{|SHP1001:7|}")]
    [InlineData("parts.Insert(0, Linear(8, 4)); parts.RemoveAt(0); parts.RemoveAt(1);", "8")]
    [InlineData("parts.RemoveAt(Environment.ProcessorCount % 2);", "6")]
    [InlineData("parts.Insert(Environment.ProcessorCount % 2, Linear(8, 3));", "6")]
    [InlineData("parts.Remove(parts[0]);", "6")]
    public void PartsThatAreTakenAway(string change, string features) => CodeCheck.Diagnostics($$"""
        [Network, Input(8)]
        public partial class Net : Module<Tensor, Tensor>
        {
            private readonly ModuleList<Linear> parts = new(Linear(8, 3), Linear(8, 4), Linear(8, 5));
            private readonly Linear head = Linear({{features}}, 2);

            public Net() : base("net")
            {
                {{change}}
                RegisterComponents();
            }

            public override Tensor forward(Tensor x) => head.call(torch.cat(parts.Select(part => part.call(x)).ToList(), 1));
        }
        """);
}
