namespace ShapeAnalyzer.Core;

/// <summary>Operations that work on each number by itself, and what passes tensors on.</summary>
internal static class ElementwiseOperations
{
    private static readonly string[] Same = { "alias", "detach", "detach_", "requires_grad_", "with_requires_grad", "real", "imag" };

    private static readonly string[] OfOne =
    {
        "abs", "absolute", "acos", "acosh", "angle", "arccos", "arccosh", "arcsin", "arcsinh", "arctan", "arctanh", "asin",
        "asinh", "atan", "atanh", "bernoulli", "bfloat16", "bitwise_not", "bool", "byte", "ceil", "celu", "char", "clone",
        "conj", "conj_physical", "cos", "cosh", "cpu", "cuda", "deg2rad", "dequantize", "digamma", "double", "cdouble", "cfloat", "resolve_conj", "resolve_neg", "elu",
        "empty_like", "erf", "erfc", "erfinv", "exp", "exp2", "expm1", "fix", "float", "floor", "frac", "full_like", "gelu",
        "half", "hardsigmoid", "hardswish", "hardtanh", "i0", "int", "isfinite", "isinf", "isnan", "isneginf",
        "isposinf", "isreal", "leaky_relu", "lgamma", "log", "log10", "log1p", "log2", "log_sigmoid", "logical_not", "logit",
        "long", "mish", "mps", "nan_to_num", "neg", "negative", "ones_like", "pin_memory", "poisson", "positive",
        "rad2deg", "rand_like", "randint_like", "randn_like", "reciprocal", "relu", "relu6", "round", "rrelu", "rsqrt",
        "selu", "sgn", "short", "sigmoid", "sign", "signbit", "silu", "sin", "sinc", "sinh", "softplus", "sqrt", "square",
        "tan", "tanh", "threshold", "to", "to_type", "trunc", "type", "type_as", "zeros_like",
        "negation", "~",
    };

    private static readonly string[] OfSeveral =
    {
        "add", "addcdiv", "addcmul", "arctan2", "atan2", "bitwise_and", "bitwise_left_shift", "bitwise_or",
        "bitwise_right_shift", "bitwise_xor", "clamp", "clamp_max", "clamp_min", "clip", "copysign", "div", "divide", "eq",
        "float_power", "floor_divide", "fmax", "fmin", "fmod", "gcd", "ge", "greater", "greater_equal", "gt", "heaviside",
        "complex", "hypot", "isclose", "lcm", "ldexp", "le", "lerp", "less", "less_equal", "logaddexp", "logaddexp2", "logical_and",
        "logical_or", "logical_xor", "lt", "masked_fill", "maximum", "minimum", "mul", "multiply", "ne", "nextafter",
        "not_equal", "polar", "pow", "remainder", "sub", "subtract", "true_divide", "where", "xlogy",
        "+", "-", "*", "/", "%", "&", "|", "^", "==", "!=", "<", "<=", ">", ">=",
    };

    private static readonly string[] InPlaceOfOne =
    {
        "acosh_", "arccos_", "arccosh_", "arcsin_", "arcsinh_", "arctan_", "arctanh_", "asinh_", "atanh_", "bitwise_not_", "celu_",
        "conj_physical_", "deg2rad_", "digamma_", "erfc_", "erfinv_", "fix_", "i0_", "lgamma_", "rad2deg_", "sgn_", "sinc_",
        "abs_", "absolute_", "acos_", "asin_", "atan_", "bernoulli_", "cauchy_", "cosh_", "exp2_", "exponential_", "geometric_", "log_normal_",
        "logical_not_", "logit_", "nan_to_num_", "negative_", "random_", "sinh_", "ceil_", "cos_", "elu_", "erf_", "exp_", "expm1_", "fill_", "floor_", "frac_",
        "gelu_", "hardsigmoid_", "hardswish_", "hardtanh_", "leaky_relu_", "log10_", "log1p_", "log2_", "log_", "mish_", "neg_",
        "normal_", "reciprocal_", "relu6_", "relu_", "round_", "rrelu_", "rsqrt_", "selu_", "sigmoid_", "sign_", "silu_",
        "sin_", "sqrt_", "tan_", "tanh_", "threshold_", "trunc_", "uniform_", "zero_",
    };

    private static readonly string[] InPlaceOfSeveral =
    {
        "arctan2_", "atan2_", "bitwise_and_", "bitwise_or_", "bitwise_xor_", "copysign_", "less_equal_", "logical_xor_", "multiply_", "not_equal_",
        "add_", "addcdiv_", "addcmul_", "clamp_", "clamp_max_", "clamp_min_", "copy_", "div_", "divide_", "eq_", "floor_divide_",
        "fmod_", "ge_", "gt_", "le_", "lerp_", "logical_and_", "logical_or_", "lt_", "masked_fill_", "mul_", "ne_", "pow_",
        "remainder_", "sub_", "subtract_", "true_divide_",
    };

    public static IEnumerable<Layer> All() => Same.Concat(InPlaceOfOne).Select(name => (Layer)new SameTensor(name))
        .Concat(OfOne.Select(name => new ShapeKept(name)))
        .Concat(OfSeveral.Select(name => new BroadcastOperation(name)))
        .Concat(InPlaceOfSeveral.Select(name => new InPlaceOperation(name)))
        .Append(new ShapeKept("isin"))
        .Append(new ShapeKept("bucketize"))
        .Append(new MakeContiguous())
        .Append(new Glu("glu", new()))
        .Append(new FunctionalPRelu());
}
