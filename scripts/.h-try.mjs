import { runnerImport } from 'vite';
const root='/work/main';
const load = async (n) => (await runnerImport(root+'/'+n, { root, configFile: false, logLevel: 'error' })).module;
const { KnownNames, readFacts, readSentences } = await load('scripts/.h-all.ts');
const t=(l,k)=>({key:k+':'+l,kind:k,label:l,aliases:[]});
const names=new KnownNames([...['GPT-3','GPT-4','BERT','T5','Imagen','LLaMA','PaLM','DALL·E','BLOOM','RoBERTa','ChatGPT'].map(x=>t(x,'model')),t('Transformer','architecture'),t('ImageNet','dataset'),...['OpenAI','Google','Meta','DeepMind','Microsoft','百度','清华大学','智谱AI'].map(x=>t(x,'organisation'))]);
const lines=`OpenAI released GPT-3 in 2020.
GPT-3, which was introduced by OpenAI in May 2020, has 175 billion parameters.
Google's T5 has 11B parameters.
GPT-4 was not released by Google.
It is rumoured that GPT-4 has 1.8 trillion parameters.
GPT-4 reportedly has 1.8 trillion parameters.
Rumour has it that GPT-4 was developed by Google.
If Google releases PaLM in 2025, everything changes.
In 2022, Google introduced PaLM, a 540B-parameter model.
PaLM (540B) and BLOOM (176B parameters) are larger than GPT-3 (2020).
Imagen is a text-to-image diffusion model from Google.
Imagen, a text-to-image model, was developed by Google.
Unlike OpenAI's GPT-4, LLaMA by Meta is open.
Google released a competitor to GPT-4 in 2023.
Google trained BERT on ImageNet in 2018.
BERT and GPT-3 were developed by Google and OpenAI, respectively.
RoBERTa uses the encoder of BERT, which was released by Google in 2018.
LLaMA was compared with GPT-3 in 2023.
GPT-3 was used by Microsoft in 2021.
LLaMA adds an adapter with 1.2M parameters.
BERT has fewer than 1B parameters.
The paper on BERT was published in 2018.
Meta fine-tuned BERT and released RoBERTa.
Google built a system on GPT-3.
LLaMA is available in sizes from 7B to 65B parameters.
Microsoft invested in OpenAI, the company behind ChatGPT.
BERT was proposed by Jacob Devlin in 2018.
Only 20M of the parameters of T5 are trained.
BERT ended in 2018-2019.
The T5 model, with 220M to 11B parameters, is from Google.
百度于2019年提出BERT，参数量为1.1亿。
由清华大学和智谱AI联合开发的GPT-3拥有1750亿参数。
BERT不是由百度提出的。
如果百度发布T5，参数量可能达到110亿。
Imagen是一个文本到图像的扩散模型。
GPT-3（2020年）由OpenAI提出，参数量达1,750亿。
OpenAI推出了基于GPT-3的ChatGPT。
据传GPT-4的参数量为1.8万亿。
GPT-4的激活参数量为2800亿。
BERT发布于2018年10月。
Google在2023年用GPT-3做了实验。
T5的编码器参数量为30亿。
T5在2019年由Google发布，是文本到文本模型。`.split('\n');
for (const l of lines) { const f=readFacts(readSentences([{start:0,end:l.length,prose:l,markers:[]}],names,()=>undefined)); console.log(l,'\n      ', f.map(x=>`${x.thing.label} ${x.property} ${x.value} (${x.rule} ${x.strength} ${x.confidence})`).join(' ; ')); }
let big='BERT '+' '.repeat(100000)+'x, '+'1 '.repeat(30000)+'175 '.repeat(20000)+' OpenAI'.repeat(20000)+' a b'.repeat(30000)+'(2020'.repeat(3000);
for (const b of [big, 'BERT, a '.repeat(30000), 'In 2020, OpenAI '.repeat(20000), '2020年百度'.repeat(30000), 'with about '.repeat(30000), 'OpenAI, '.repeat(30000)]) { const t0=performance.now(); const ss=[...readSentences([{start:0,end:b.length,prose:b,markers:[]}],names,()=>undefined)]; const t1=performance.now(); const n=readFacts(ss).length; console.log(b.length, 'sentences', Math.round(t1-t0), 'facts', Math.round(performance.now()-t1), n); }
