/** What techniques and architectures are called by that are written as words of the language: the nouns at the end of their names. */
const HEADS: ReadonlySet<string> = new Set(
  `learning attention distillation network networks net nets transformer transformers autoencoder autoencoders auto-encoder autoencoding auto-encoding encoder encoders decoder decoders encoder-decoder model models modeling modelling
  loss losses objective objectives normalization normalisation convolution convolutions diffusion flow flows search replay embedding embeddings encoding encodings tuning fine-tuning finetuning training pre-training pretraining pooling
  quantization quantisation quantizer quantiser pruning sampling sampler decoding guidance adapter adapters regularization regularisation regularizer regulariser entropy schedule prediction predictor matching factorization factorisation
  decomposition gradient gradients descent walk walks chain chains augmentation clustering translation back-translation estimation estimator connection connections expert experts mixture-of-experts activation block blocks module modules
  discriminator discriminators generator generators retrieval propagation detection denoising masking dropout bagging boosting ensemble ensembles classifier classifiers kernel kernels process processes filter filters machine machines
  tree trees forest forests optimization optimisation policy projection alignment prompting thought windows window bias token tokens centring self-distillation self-attention cross-attention reinforcement q-learning cloning
  bandit bandits critics critic completion resampling warping rendering parsing tokenization segmentation gating gates gate routing caching unit units cell cells layer layers aggregation message-passing framework algorithm
  method mechanism technique regression iteration inference mcmc backpropagation back-projection interaction transport likelihood maximization maximisation minimization discretization parameterization reparameterization smoothing
  labeling labelling pseudo-labeling pseudo-labels interpolation extrapolation infilling fill-in-the-middle corruption copying steering editing perceptron perceptrons automaton automata field fields memory feedback scan selection residuals residual cloze polynomial polynomials laplacian pyramid pyramids eigenvectors hashing maximum volume codebook lattice shuffle shuffling scaling identifiers identifier resets mappings mapping sharing
    rollout rollouts reward rewards n-gram n-grams penalty trick clipping demodulation growing logits features transform adjustment rotation rotations rule engineering`.split(/\s+/).concat(
    `学习 注意力 注意力机制 机制 网络 蒸馏 变换器 自编码器 自编码 编码器 解码器 编码 解码 模型 建模 损失 损失函数 函数 目标 归一化 卷积 扩散 流 搜索 回放 嵌入 微调 训练 预训练 池化 量化 量化器 剪枝 采样 引导 适配器 正则化 正则 熵 预测 预测器
    匹配 分解 梯度 下降 游走 链 增强 聚类 翻译 回译 估计 连接 结构 专家 激活 模块 判别器 生成器 检索 传播 去噪 掩码 遮盖 丢弃 集成 分类器 核 过程 滤波器 滤波 向量机 树 森林 优化 策略 投影 对齐 提示 思维链 窗口 偏置 词元 令牌 克隆 补全 重采样 渲染
    分词 分割 门控 路由 缓存 单元 层 聚合 框架 算法 方法 技术 回归 迭代 推断 交互 传输 似然 最大化 插值 填充 感知机 场 记忆 反馈 强化学习 挖掘 负例 距离 分数 表 系数 洗牌 混洗 头 先验 残差 重参数化 参数化 平均 映射 缩放 因果 编辑 调度 张量积 置换 展开 矩阵 多项式 向量 特征向量 块 重建 解调 框 教师 抑制 梯度信息 任务 分类 填空 哈希 图灵机 机 图 积 空间 先验 语言模型 克隆 搜索树 树搜索 强化
    大学 研究院 实验室 公司 团队 科技 研究所 学院`.split(/\s+/),
  ),
);

/** Whether a word is such a noun, or one is the last part of it. O(length). */
export function endsWithHead(word: string): boolean {
  if (word.length > 40) return false;
  const plain = word.toLowerCase();
  return HEADS.has(plain) || HEADS.has(plain.slice(plain.lastIndexOf('-') + 1));
}
