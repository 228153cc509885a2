// What nothing here uses of Lit, cut out while building: 2 kB of the first load.
//
// Each cut is a piece of Lit's own text, which must be there exactly once, and what comes in its place. The browser
// does not notice what is gone: build/templates.ts refuses the source that would need it.
const css = '@lit/reactive-element/css-tag.js';
const element = '@lit/reactive-element/reactive-element.js';
const html = 'lit-html/lit-html.js';

export type Unused = { file: string; what: string; cuts: [find: string, put: string][] };

export const unused: Unused[] = [
  {
    file: css,
    what: 'style sheets for browsers that cannot adopt them: one that knows light-dark() can',
    cuts: [
      [
        'e=t.ShadowRoot&&(void 0===t.ShadyCSS||t.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype,',
        'e=!0,',
      ],
    ],
  },
  {
    file: css,
    what: 'style sheets that are put together, or made in another way than by css``',
    cuts: [
      [
        '1===t.length?t[0]:e.reduce((e,s,o)=>e+(t=>{if(!0===t._$cssResult$)return t.cssText;if("number"==typeof t)return t;throw Error("Value passed to \'css\' function must be a \'css\' function result: "+t+". Use \'unsafeCSS\' to pass non-literal values, but take care to ensure page security.")})(s)+t[o+1],t[0])',
        't[0]',
      ],
      [
        'if(this._$cssResult$=!0,o!==s)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");',
        '',
      ],
      [
        'if(e&&void 0===t){const e=void 0!==s&&1===s.length;e&&(t=o.get(s)),void 0===t&&((this.o=t=new CSSStyleSheet).replaceSync(this.cssText),e&&o.set(s,t))}',
        'if(void 0===t)(this.o=t=new CSSStyleSheet).replaceSync(this.cssText);',
      ],
      ['t instanceof CSSStyleSheet?t:t.styleSheet)', 't.styleSheet)'],
    ],
  },
  {
    file: element,
    what: 'styles that are no list, or a list of lists',
    cuts: [
      [
        'const i=[];if(Array.isArray(s)){const e=new Set(s.flat(1/0).reverse());for(const s of e)i.unshift(t(s))}else void 0!==s&&i.push(t(s));return i',
        'return s',
      ],
    ],
  },
  {
    file: element,
    what: 'decorators: their metadata and initializers',
    cuts: [
      ['Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;', ''],
      [
        'const t=this[Symbol.metadata];if(null!==t){const s=litPropertyMetadata.get(t);if(void 0!==s)for(const[t,i]of s)this.elementProperties.set(t,i)}',
        '',
      ],
      ['static addInitializer(t){this._$Ei(),(this.l??=[]).push(t)}', ''],
      [',void 0!==t.l&&(this.l=[...t.l])', ''],
      [',this.constructor.l?.forEach(t=>t(this))', ''],
    ],
  },
  {
    file: element,
    what: 'attributes that follow their property',
    cuts: [
      [
        '_$ET(t,s){const i=this.constructor.elementProperties.get(t),e=this.constructor._$Eu(t,i);if(void 0!==e&&!0===i.reflect){const h=(void 0!==i.converter?.toAttribute?i.converter:u).toAttribute(s,i.type);this._$Em=t,null==h?this.removeAttribute(e):this.setAttribute(e,h),this._$Em=null}}',
        '',
      ],
      ['this._$Eq&&=this._$Eq.forEach(t=>this._$ET(t,this[t])),', ''],
      [',!0===e&&this._$Em!==t&&(this._$Eq??=new Set).add(t)', ''],
      ['void 0!==e&&this._$Em!==e', 'void 0!==e'],
      ['this._$Em=null,', ''],
    ],
  },
  {
    file: element,
    what: 'attributes that are no strings, and defaults that come back when one is removed',
    cuts: [
      [
        'const t=i.getPropertyOptions(e),h="function"==typeof t.converter?{fromAttribute:t.converter}:void 0!==t.converter?.fromAttribute?t.converter:u;this._$Em=e;const r=h.fromAttribute(s,t.type);this[e]=r??this._$Ej?.get(e)??r,this._$Em=null',
        'this[e]=s',
      ],
      ['||i.useDefault&&i.reflect&&h===this._$Ej?.get(t)&&!this.hasAttribute(r._$Eu(t,i))', ''],
      ['i&&!(this._$Ej??=new Map).has(t)&&(this._$Ej.set(t,r??s??this[t]),!0!==h||void 0!==r)||', ''],
      ['this.hasUpdated||i||(s=void 0)', 'this.hasUpdated||(s=void 0)'],
      ['C(t,s,{useDefault:i,reflect:e,wrapped:h},r){', 'C(t,s){'],
      ['type:String,converter:u,reflect:!1,useDefault:!1,', ''],
    ],
  },
  {
    file: html,
    what: 'attributes that are put together, of expressions and text',
    cuts: [
      [
        'constructor(t,i,s,e,h){this.type=1,this._$AH=A,this._$AN=void 0,this.element=t,this.name=i,this._$AM=e,this.options=h,s.length>2||""!==s[0]||""!==s[1]?(this._$AH=Array(s.length-1).fill(new String),this.strings=s):this._$AH=A}',
        'constructor(t,i,s,e){this.type=1,this._$AH=A,this.element=t,this.name=i,this._$AM=s,this.options=e}',
      ],
      ['constructor(t,i,s,e,h){super(t,i,s,e,h),this.type=5}', 'constructor(){super(...arguments),this.type=5}'],
      [
        'const h=this.strings;let o=!1;if(void 0===h)t=M(this,t,i,0),o=!a(t)||t!==this._$AH&&t!==E,o&&(this._$AH=t);else{const e=t;let n,r;for(t=h[0],n=0;n<h.length-1;n++)r=M(this,e[s+n],i,n),r===E&&(r=this._$AH[n]),o||=!a(r)||r!==this._$AH[n],r===A?t=A:t!==A&&(t+=(r??"")+h[n+1]),this._$AH[n]=r}o&&!e&&this.j(t)',
        't=M(this,t,i),a(t)&&(t===this._$AH||t===E)||(this._$AH=t,this.j(t))',
      ],
      ['t=M(this,t,i,0)??A', 't=M(this,t,i)??A'],
      ['void 0!==s&&(void 0!==s.strings?(s._$AI(t,s,i),i+=s.strings.length-2):s._$AI(t[i])),i++', 's._$AI(t[i++])'],
      ['void 0!==e?s._$Co?.[e]:s._$Cl', 's._$Cl'],
      ['void 0!==e?(s._$Co??=[])[e]=h:s._$Cl=h', 's._$Cl=h'],
      ['s=r.getAttribute(t).split(o),', ''],
      ['name:e[2],strings:s,', 'name:e[2],'],
      ['r.ctor(h,r.name,r.strings,this,t)', 'r.ctor(h,r.name,this,t)'],
      ['const x=c===p&&t[i+1].startsWith("/>")?" ":"";', ''],
      ['s.slice(0,d)+h+s.slice(d)+o+x):s+o+(-2===d?i:x)', 's.slice(0,d)+h+s.slice(d)+o):s+o'],
    ],
  },
  {
    file: html,
    what: 'expressions that stand for an element, in a comment, or in <script>, <style>, <textarea> or <title>',
    cuts: [
      ['else t.startsWith(o)&&(d.push({type:6,index:l}),r.removeAttribute(t))', ''],
      [':6===r.type&&(i=new Z(h,this,t))', ':0'],
      ['else{let t=-1;for(;-1!==(t=r.data.indexOf(o,t+1));)d.push({type:7,index:l}),t+=o.length-1}', ''],
      [
        'if(y.test(r.tagName)){const t=r.textContent.split(o),i=t.length-1;if(i>0){r.textContent=s?s.emptyScript:"";for(let s=0;s<i;s++)r.append(t[s],c()),P.nextNode(),d.push({type:2,index:++l});r.append(t[i],c())}}',
        '',
      ],
      ['(y.test(u[2])&&(n=RegExp("</"+u[2],"g")),c=p)', '(c=p)'],
      ['c=n??v', 'c=v'],
      ['(c=p,n=void 0)', '(c=p)'],
      ['"!--"===u[1]?c=_:void 0!==u[1]?c=m:', ''],
      ['c===_||c===m?c=v:', ''],
    ],
  },
  {
    file: html,
    what: 'MathML, compiled templates, and templates for another document',
    cuts: [
      [':3===i?"<math>":""', ':""'],
      [':3===i?"</math>":""', ':""'],
      ['2===i||3===i', '2===i'],
      [
        '"number"==typeof s?this._$AC(t):(void 0===s.el&&(s.el=S.createElement(V(s.h,s.h[0]),this.options)),s)',
        'this._$AC(t)',
      ],
      ['(t?.creationScope??l)', 'l'],
    ],
  },
  {
    file: html,
    what: 'what directives may ask of the place they stand in',
    cuts: [
      ['get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}', ''],
      [
        'get parentNode(){let t=this._$AA.parentNode;const i=this._$AM;return void 0!==i&&11===t?.nodeType&&(t=i.parentNode),t}get startNode(){return this._$AA}get endNode(){return this._$AB}',
        '',
      ],
      ['get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}', ''],
    ],
  },
  {
    file: 'lit-html/directives/repeat.js',
    what: 'what repeat() asks of the place it stands in',
    cuts: [
      ['constructor(e){if(super(e),e.type!==r.CHILD)throw Error("repeat() can only be used in text expressions")}', ''],
    ],
  },
  {
    file: html,
    what: 'directives that are told when they are connected',
    cuts: [
      ['this._$AP?.(!1,!0,s)', ''],
      ['h?._$AO?.(!1),', ''],
      ['setConnected(t){void 0===this._$AM&&(this._$Cv=t,this._$AP?.(t))}', ''],
      [',this._$Cv=e?.isConnected??!0', ''],
      ['get _$AU(){return this._$AM?._$AU??this._$Cv}', ''],
    ],
  },
  {
    file: 'lit-html/directive.js',
    what: 'directives that are told when they are connected',
    cuts: [['get _$AU(){return this._$AM._$AU}', '']],
  },
  {
    file: 'lit-html/directive-helpers.js',
    what: 'directives that are told when they are connected',
    cuts: [['let t;e._$AQ?.(o),e._$AM=o,void 0!==e._$AP&&(t=o._$AU)!==n._$AU&&e._$AP(t)', 'e._$AM=o']],
  },
  {
    file: 'lit-element/lit-element.js',
    what: 'directives that are told when they are connected',
    cuts: [
      ['this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),', ''],
      [
        'connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}',
        '',
      ],
    ],
  },
  {
    file: html,
    what: 'what other packages of Lit look at, polyfills, and the list of versions',
    cuts: [
      ['{M:h,P:o,A:n,C:1,L:N,R,D:d,V:M,I:k,H,N:L,U:z,B:I,F:Z}', '{I:k}'],
      ['B=t.litHtmlPolyfillSupport;B?.(S,k),(t.litHtmlVersions??=[]).push("3.3.3");const D=', 'D='],
    ],
  },
  {
    file: element,
    what: 'polyfills, and the list of versions',
    cuts: [
      ['p=a.reactiveElementPolyfillSupport,', ''],
      [',p?.({ReactiveElement:y}),(a.reactiveElementVersions??=[]).push("2.1.2")', ''],
    ],
  },
  {
    file: 'lit-element/lit-element.js',
    what: 'polyfills, hydration, and the list of versions',
    cuts: [
      [',s.litElementHydrateSupport?.({LitElement:i});const o=s.litElementPolyfillSupport;o?.({LitElement:i});', ';'],
      ['(s.litElementVersions??=[]).push("4.2.2");', ''],
    ],
  },
];
