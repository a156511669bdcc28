namespace ShapeAnalyzer.Fuzz.Values;

/// <summary>The types and methods that every program of values finds: what C# has many rules about.</summary>
internal static class ValueTypes
{
    public const string Text = """
        using System;

        public enum Kind { None, One, Two }

        public interface ISized
        {
            int Size();

            int Plus() => Size() + 1;
        }

        public struct Point : ISized
        {
            public int X;
            public int Y { get; set; }

            public Point(int x, int y) { X = x; Y = y; }

            public int Bump() => ++X;

            public readonly int Sum() => X + Y;

            public readonly Point Moved(int by) { var copy = this; copy.X += by; return copy; }

            public int Size() => X++;

            public int Plus() { Y++; return X + Y; }

            public readonly int this[int i] => i == 0 ? X : Y;

            public static Point operator +(Point a, Point b) => new(a.X + b.X, a.Y + b.Y);

            public static Point operator -(Point a) => new(-a.X, -a.Y);

            public static explicit operator Point(int x) => new(x, 1);
        }

        public class Box
        {
            private int level;
            private readonly int[] slots = { 1, 2, 3, 4 };
            private readonly Point kept = new(4, 2);

            public Box(int n) => N = n;

            public int N;
            public Point Inner;
            public int[] Items = { 3, 1, 2 };

            public Point Copy => Inner;

            public event Action<int> Changed;

            public int Level { get => level; set { level = value & 15; N++; } }

            public int this[int i] { get => slots[i] + level; set { slots[i] = value; N += kept.Bump(); } }

            public int Next() => N++ + Level;

            public Box Self() { N++; return this; }

            public void Raise(int n) => Changed?.Invoke(n);
        }

        public class Unit : ISized
        {
            protected int grown;

            public Unit(int n) { Width = n; grown = Size(); }

            public virtual int Width { get; private set; }

            public virtual int Size() => Width + grown;

            public int Twice() => Size() * 2;

            public virtual void Grow(int by) => grown += by;
        }

        public class Pair : Unit
        {
            public readonly int Left = 3;
            public int Right;

            public Pair(int left, int right) : base(left - right) { Left = left; Right = right; }

            public override int Size() => Left + (Right * 2);

            public new int Twice() => 1;
        }

        public sealed class Deep : Pair, ISized
        {
            public Deep(int n) : base(n, n + 1) { }

            public Deep() : this(4) { }

            public override int Width => base.Width + 1;

            int ISized.Size() => 40;

            public override void Grow(int by) { base.Grow(by * 2); Right++; }
        }

        public record Rec(int A, int B = 5) { public int Both => A + B; }

        public record Wide(int A, int B, int C) : Rec(A, B);

        public sealed class Scope : IDisposable
        {
            private readonly Box box;

            public Scope(Box box) => this.box = box;

            public void Dispose() => box.N += 2;
        }

        public static class Extensions
        {
            public static int Plus(this int n, int other) => n + other;
        }

        public static class Order
        {
            public static int First = Second + 1;
            public static int Second = 7;

            static Order() => Second++;
        }

        """;

    /// <summary>The methods beside those that a program writes itself.</summary>
    public const string Methods = """
            const int Top = 6;
            static readonly int Nil = 0, Most = int.MaxValue, Least = int.MinValue;
            static int Total = Order.First;

            static int Add(int first, int second = 3) => first - second + (Total++ & 1);

            static int Add1(int n) => n + 1;

            static int Twice(ref int n) { n *= 2; return n; }

            static int Out(int n, out int twice) { twice = n * 2; return n + 1; }

            static int Count(params int[] all) => all.Length + all.Sum();

            static int Down(int n) => n <= 0 ? 0 : n + Down(n - 2);

            static T Same<T>(T value) => value;

            static bool Even(int n) { Total++; return n % 2 == 0; }

            static int Pick(int[] all) { foreach (var each in all) { if (each > 2) return each; } return -1; }

            static int First(IEnumerable<int> all) { foreach (var each in all) return each; return 9; }

            static IEnumerable<int> Steps(int n) { for (var i = 0; i < n; i++) { Total++; if (i == 3) yield break; yield return i * i; } }

            static Func<int, int> Adder(int by) => n => n + by++;

            static void Swap(ref int a, ref int b) => (a, b) = (b, a);

            static void Fill(int[] all, int n) { for (var i = 0; i < all.Length; i++) all[i] = n + i; }

            static void Change(Point p) => p.X = 77;

            static void Change(ref Point p) => p.X = 55;

            static void Replace(Box box) { box.N++; box = new Box(99); box.N++; }

            static void Replace(ref Box box) => box = new Box(33);

            static Box Chosen(Box first, Box second) => first.N > second.N ? first : second;

            static void Touch(IList<int> list) => list[0] = 21;

            static string Cut(string text) => text is { Length: > 12 } ? text[..12] : text;

            static int[] All(int[] all) => all;

            static int[] Few(int[] all) => all is { Length: > 6 } ? all[..6] : all;

            static List<int> Few(List<int> all) => all is { Count: > 6 } ? all.GetRange(0, 6) : all;

            static void Look(Module<Tensor, Tensor> probe, int n) => probe.call(torch.zeros(1 + (n & 1023), 1 + ((n >> 10) & 1023), 1 + ((n >> 20) & 4095)));

            void One<T>(T unit) where T : ISized => Total += unit.Size();

        """;
}
