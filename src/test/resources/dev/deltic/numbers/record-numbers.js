// Records what Node answers, for RecordedNumbersTest and RecordedBigIntsTest. Run: node record-numbers.js NUMBERS.tsv BIGINTS.tsv
// Each line: kind, arguments, expected results, separated by tabs; Numbers as the hexadecimal bits of the double, texts
// as encodeURIComponent makes them.
const fs=require('fs');const out=[];
let seed=12345n;function r64(){seed=(seed*6364136223846793005n+1442695040888963407n)&0xffffffffffffffffn;let x=seed;x^=x>>33n;x=(x*0xff51afd7ed558ccdn)&0xffffffffffffffffn;x^=x>>33n;return x}
const b=new DataView(new ArrayBuffer(8));
const bits=d=>{if(d!==d)return '7ff8000000000000';b.setFloat64(0,d);return b.getBigUint64(0).toString(16)};
const fromBits=x=>{b.setBigUint64(0,x);return b.getFloat64(0)};
const R=()=>Number(r64()>>11n)/2**53;
const interesting=[0,-0,1,-1,0.1,0.2,0.1+0.2,1/3,2/3,100,1e21,1e20,123456789012345680000,1e-6,1e-7,1.5e-7,5e-324,1.7976931348623157e308,2.2250738585072014e-308,2.225073858507201e-308,9007199254740991,9007199254740992,9007199254740993,1e22,1e23,9.5e22,4.5,0.5,1.5,2.5,1.005,1.45,-1.5,-2.5e-7,123.456,0.000001234,1e100,1.2e-10,255,256.5,-255.99,NaN,Infinity,-Infinity,2**31,2**32,-(2**31),2**63,2**64,8.41e21,2.0**70,0.001,0.0009999,4294967295,1e15,1e16,999999999999999.9,0.30000000000000004,5.0e-324,1.0e-323,2**-1022,2**-1074*3,Math.PI,Math.E,25,35,0.045,1e-10,1234.5678,-1e-7,0.000015,95,99.99,9.5,999.5];
for(let p=-323;p<=308;p+=7)interesting.push(Number('1e'+p),Number('9.9999e'+p));
for(let i=-1074;i<1024;i+=13)interesting.push(2**i);
const rnd=[];
for(let i=0;i<1500;i++){let d=fromBits(r64());if(d===d)rnd.push(d)}
for(let i=0;i<500;i++){rnd.push(R(),R()*1e6,Math.round(R()*1e6)/1e3, Math.round(R()*1e9)/1e5)}
const all=interesting.concat(rnd);
for(const d of all)out.push(['S',bits(d),String(d)].join('\t'));
for(const d of interesting.slice(0,110).concat(rnd.slice(0,40),rnd.slice(1500,1700)))for(const x of [2,3,7,16,36])out.push(['R',bits(d),x,d.toString(x)].join('\t'));
const sub=interesting.slice(0,72).concat(rnd.slice(0,60),rnd.slice(1500,1600));
for(const d of sub)for(const f of [0,1,2,3,5,8,15,17,18,19,20,21,50,100])out.push(['F',bits(d),f,d.toFixed(f)].join('\t'));
for(const d of sub)for(const f of [-1,0,1,2,5,16,20,30,100])out.push(['E',bits(d),f,f<0?d.toExponential():d.toExponential(f)].join('\t'));
for(const d of sub)for(const f of [1,2,3,6,7,16,17,21,50,100])out.push(['P',bits(d),f,d.toPrecision(f)].join('\t'));
const esc=s=>encodeURIComponent(s);
const texts=['',' ','0','-0','+0','1','  12  ','\n\t1\u00a0\ufeff\u2028\u2029\u3000','1 2','1.','.5','.','+.5','-.5e1','1e5','1e+5','1e-5','1e','1e+','e5','0x10','0X1f','-0x10','+0x1','0x','0xg','0b101','0B2','0o17','0O8','0b','Infinity','-Infinity','+Infinity','infinity','Infinityx','Inf','NaN','1_000','0x1p3','1d','1f','1.5d','12px','  3.14abc','1e1000','-1e1000','1e-1000','0.1','123456789012345678901234567890','9007199254740993','9007199254740993.0000000000000000000001','0x20000000000001','0x20000000000003','0b'+'1'.repeat(60),'1'.repeat(400),'0.'+'0'.repeat(400)+'1','179769313486231580793728971405301e276','1.7976931348623159e308','2.4703282292062327e-324','2.4703282292062328e-324','\u180e1','\u200b1','\u20001','1\u0000','--1','+-1','١','0x١','1e99999999999','1e-99999999999','0e99999999999','0.0000001e7','00012','010','08.5','\u0085 1','1n','.e1','-','+','0x1.8','\v1\f','1e 5','9'.repeat(19),'18446744073709551616','0.1e-320','123456e-30','1e22','1e23','8.5e22'];
for(const t of texts)out.push(['N',esc(t),bits(Number(t))].join('\t'),['D',esc(t),bits(parseFloat(t))].join('\t'));
for(const t of texts.concat(['zz','ZZ','0x','0xz','-0xff','+0x10','  42abc','101210','7f','-','-0','123456789012345678901','z'.repeat(30),'0'.repeat(30)+'1','1'.repeat(1200),'ǅ']))for(const x of [0,2,3,8,10,16,36,1,37,-5])if((x!==3&&x!==36)||t.length<12)out.push(['I',esc(t),x,bits(parseInt(t,x))].join('\t'));
for(const d of all.slice(0,1600)){out.push(['T',bits(d),d|0,d>>>0,new Int16Array([d])[0],new Uint16Array([d])[0],new Int8Array([d])[0],new Uint8Array([d])[0],new Uint8ClampedArray([d])[0]].join('\t'))}
for(const d of interesting.slice(0,72).concat([0.49999999999999994,-0.5,-0.2,0.5,4503599627370495.5,4503599627370497,2**52-0.5,-1.4,-1.6]))out.push(['O',bits(d),bits(Math.round(d)),bits(Math.trunc(d)),bits(Math.fround(d)),Number.isInteger(d),Number.isSafeInteger(d)].join('\t'));
for(const a of [5,-5,5.5,-5.5,0,-0,Infinity,NaN,1e300,2**53,-4,4,1,-1,0.1,7])for(const c of [3,-3,2.5,0,-0,Infinity,-Infinity,NaN,1e-300,4,-1,1,2,0.5,1/3])out.push(['M',bits(a),bits(c),bits(a%c),bits(a**c)].join('\t'));
// BigInt
const bi=[0n,1n,-1n,2n,-2n,7n,-7n,255n,-256n,2n**31n,2n**32n-1n,-(2n**31n),2n**53n,2n**53n+1n,-(2n**53n)-1n,2n**62n,2n**63n-1n,2n**63n,-(2n**63n),-(2n**63n)-1n,2n**64n-1n,2n**64n,2n**100n+12345n,-(3n**80n),10n**40n,2n**1023n,2n**1024n-2n**969n,2n**1024n-2n**970n,2n**1024n,-(2n**1025n)];
for(const x of bi){for(const r of [2,10,16,36])out.push(['bs',x.toString(),r,x.toString(r)].join('\t'));
 out.push(['bn',x.toString(),bits(Number(x))].join('\t'));
 for(const n of [0,1,2,8,31,32,53,63,64,65,100,200,2000])out.push(['bi',x.toString(),n,BigInt.asIntN(n,x),BigInt.asUintN(n,x)].join('\t'));
 for(const n of [0n,1n,5n,63n,64n,-1n,-3n,-64n,-2000n])out.push(['bh',x.toString(),n,x<<n,x>>n].join('\t'));
 for(const d of [0,-0,1,-1,0.5,-0.5,255,2**53,2**53+2,2**63,-(2**63),2**64,1e300,-1e300,1.7976931348623157e308,Infinity,-Infinity,NaN,1.5,7.5])out.push(['bc',x.toString(),bits(d),x<d?-1:x>d?1:x==d?0:2].join('\t'));
 for(const y of bi){const t=f=>{try{return f().toString()}catch(e){return e.message}};
 if(y.toString().length<100&&x.toString().length<100)out.push(['bo',x,y,t(()=>x+y),t(()=>x-y),t(()=>x*y),t(()=>x/y),t(()=>x%y),t(()=>x&y),t(()=>x|y),t(()=>x^y)].join('\t'));}
 for(const y of [0n,1n,2n,3n,10n,-1n])out.push(['bp',x,y,(()=>{try{return (x**y).toString()}catch(e){return 'throws'}})()].join('\t'));
}
for(const d of sub.concat([1e21,1e300]))out.push(['bf',bits(d),(()=>{try{return BigInt(d).toString()}catch(e){return 'null'}})()].join('\t'));
for(const t of texts.filter(t=>t.length<500).concat(['0xFFFFFFFFFFFFFFFFFFFF','-5','+5','0b'+'10'.repeat(40),' 12 ','1'.repeat(50)]))out.push(['bt',esc(t),(()=>{try{return BigInt(t).toString()}catch(e){return 'null'}})()].join('\t'));
const words=['0','1','10','01','-0','-1','4294967294','4294967295','4294967296','9007199254740991','9007199254740992','1.5','NaN','Infinity','-Infinity','1e21','1e+21','1e3','abc','',' 1','1 ','+1','0.0000001','1e-7','length','99999999999','18446744073709551616','-1.50','-1.5','١'];
for(const t of words){const isA=String(t>>>0)===t&&(t>>>0)!==2**32-1;const n=Number(t);out.push(['x',esc(t),isA?t:'-1',t==='-0'||String(n)===t].join('\t'))}
const write=(file,lines)=>fs.writeFileSync(file,lines.join('\n')+'\n');
const isNumber=line=>/^[A-Z]/.test(line);
write(process.argv[2],out.filter(isNumber));
write(process.argv[3],out.filter(line=>!isNumber(line)));

