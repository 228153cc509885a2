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
      ['this.cssText=t,this.t=e', 'this.cssText=t'],
      ['const s=this.t;', ''],
      ['toString(){return this.cssText}', ''],
    ],
  },
  {
    file: element,
    what: 'styles that are no list, or a list of lists, and other shadow roots than open ones',
    cuts: [
      [
        'static finalizeStyles(s){const i=[];if(Array.isArray(s)){const e=new Set(s.flat(1/0).reverse());for(const s of e)i.unshift(t(s))}else void 0!==s&&i.push(t(s));return i}',
        '',
      ],
      ['this.elementStyles=this.finalizeStyles(this.styles)', ''],
      [
        'const t=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return s(t,this.constructor.elementStyles),t',
        'const t=this.attachShadow({mode:"open"});return s(t,this.constructor.styles),t',
      ],
      ['y.elementStyles=[],y.shadowRootOptions={mode:"open"},', ''],
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
      [',this.constructor.l?.forEach(t=>t(this))', ''],
    ],
  },
  {
    file: element,
    what: 'properties that are declared one by one, are symbols, have no accessor, or know themselves whether they changed',
    cuts: [
      [
        'static createProperty(t,s=b){if(s.state&&(s.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(t)&&((s=Object.create(s)).wrapped=!0),this.elementProperties.set(t,s),!s.noAccessor){const i=Symbol(),h=this.getPropertyDescriptor(t,i,s);void 0!==h&&e(this.prototype,t,h)}}static getPropertyDescriptor(t,s,i){const{get:e,set:r}=h(this.prototype,t)??{get(){return this[s]},set(t){this[s]=t}};return{get:e,set(s){const h=e?.call(this);r?.call(this,s),this.requestUpdate(t,h,i)},configurable:!0,enumerable:!0}}static getPropertyOptions(t){return this.elementProperties.get(t)??b}static _$Ei(){if(this.hasOwnProperty(d("elementProperties")))return;const t=n(this);t.finalize(),void 0!==t.l&&(this.l=[...t.l]),this.elementProperties=new Map(t.elementProperties)}',
        '',
      ],
      [
        'if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(d("properties"))){const t=this.properties,s=[...r(t),...o(t)];for(const i of s)this.createProperty(i,t[i])}',
        'this.finalized=!0;const t=n(this);t.finalize();const s=this.elementProperties=new Map(t.elementProperties);if(this.hasOwnProperty("properties"))for(const[t,i]of Object.entries(this.properties)){s.set(t,i);const r=Symbol(),{get:o,set:n}=h(this.prototype,t)??{get(){return this[r]},set(t){this[r]=t}};e(this.prototype,t,{get:o,set(s){const i=o.call(this);n.call(this,s),this.requestUpdate(t,i)}})}',
      ],
      [
        'requestUpdate(t,s,i,e=!1,h){if(void 0!==t){const r=this.constructor;if(!1===e&&(h=this[t]),i??=r.getPropertyOptions(t),!((i.hasChanged??f)(h,s)||i.useDefault&&i.reflect&&h===this._$Ej?.get(t)&&!this.hasAttribute(r._$Eu(t,i))))return;this.C(t,s,i)}!1===this.isUpdatePending&&(this._$ES=this._$EP())}C(t,s,{useDefault:i,reflect:e,wrapped:h},r){i&&!(this._$Ej??=new Map).has(t)&&(this._$Ej.set(t,r??s??this[t]),!0!==h||void 0!==r)||(this._$AL.has(t)||(this.hasUpdated||i||(s=void 0),this._$AL.set(t,s)),!0===e&&this._$Em!==t&&(this._$Eq??=new Set).add(t))}',
        'requestUpdate(t,s){if(void 0!==t){if(i(this[t],s))return;this._$AL.has(t)||this._$AL.set(t,this.hasUpdated?s:void 0)}this.isUpdatePending||(this._$ES=this._$EP())}',
      ],
      [
        'const t=this.constructor.elementProperties;if(t.size>0)for(const[s,i]of t){const{wrapped:t}=i,e=this[s];!0!==t||this._$AL.has(s)||void 0===e||this.C(s,void 0,i,e)}',
        '',
      ],
    ],
  },
  {
    file: element,
    what: 'attributes that are no strings, are named by their property, follow it, or go back to its default',
    cuts: [
      [
        'static _$Eu(t,s){const i=s.attribute;return!1===i?void 0:"string"==typeof i?i:"string"==typeof t?t.toLowerCase():void 0}',
        '',
      ],
      ['const i=this._$Eu(t,s);void 0!==i&&this._$Eh.set(i,t)', 's.attribute&&this._$Eh.set(s.attribute,t)'],
      ['this._$Eh&&', ''],
      [
        '{this._$AK(t,i)}_$ET(t,s){const i=this.constructor.elementProperties.get(t),e=this.constructor._$Eu(t,i);if(void 0!==e&&!0===i.reflect){const h=(void 0!==i.converter?.toAttribute?i.converter:u).toAttribute(s,i.type);this._$Em=t,null==h?this.removeAttribute(e):this.setAttribute(e,h),this._$Em=null}}_$AK(t,s){const i=this.constructor,e=i._$Eh.get(t);if(void 0!==e&&this._$Em!==e){const t=i.getPropertyOptions(e),h="function"==typeof t.converter?{fromAttribute:t.converter}:void 0!==t.converter?.fromAttribute?t.converter:u;this._$Em=e;const r=h.fromAttribute(s,t.type);this[e]=r??this._$Ej?.get(e)??r,this._$Em=null}}',
        '{const e=this.constructor._$Eh.get(t);e&&(this[e]=i)}',
      ],
      ['this._$Eq&&=this._$Eq.forEach(t=>this._$ET(t,this[t])),', ''],
      ['this._$Em=null,this._$Ev()}_$Ev(){', ''],
      ['this._$Ep=void 0,', ''],
    ],
  },
  {
    file: element,
    what: 'controllers that leave, and updates that have a say in when they are complete',
    cuts: [
      ['removeController(t){this._$EO?.delete(t)}', ''],
      ['return this.getUpdateComplete()}getUpdateComplete(){', ''],
    ],
  },
  {
    file: html,
    what: 'the search for where an expression stands: it is a child, or all that is said of an attribute',
    cuts: [
      [
        'N=(t,i)=>{const s=t.length-1,e=[];let n,l=2===i?"<svg>":3===i?"<math>":"",c=v;for(let i=0;i<s;i++){const s=t[i];let a,u,d=-1,f=0;for(;f<s.length&&(c.lastIndex=f,u=c.exec(s),null!==u);)f=c.lastIndex,c===v?"!--"===u[1]?c=_:void 0!==u[1]?c=m:void 0!==u[2]?(y.test(u[2])&&(n=RegExp("</"+u[2],"g")),c=p):void 0!==u[3]&&(c=p):c===p?">"===u[0]?(c=n??v,d=-1):void 0===u[1]?d=-2:(d=c.lastIndex-u[2].length,a=u[1],c=void 0===u[3]?p:\'"\'===u[3]?$:g):c===$||c===g?c=p:c===_||c===m?c=v:(c=p,n=void 0);const x=c===p&&t[i+1].startsWith("/>")?" ":"";l+=c===v?s+r:d>=0?(e.push(a),s.slice(0,d)+h+s.slice(d)+o+x):s+o+(-2===d?i:x)}return[V(t,l+(t[s]||"<?>")+(2===i?"</svg>":3===i?"</math>":"")),e]}',
        'N=(t,i)=>{const s=[],e=t.slice(0,-1).map(t=>{const i=/\\s([.?@]?[\\w-]+)=$/.exec(t);return i?(s.push(i[1]),t.slice(0,-1)+h+"="+o):t+r}).join("")+(t.at(-1)||"<?>");return[V(t,2===i?"<svg>"+e+"</svg>":e),s]}',
      ],
      ['p=RegExp(', 'p=0&&('],
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
      ['void 0!==s&&(void 0!==s.strings?(s._$AI(t,s,i),i+=s.strings.length-2):s._$AI(t[i])),i++', 's._$AI(t[i++])'],
      ['void 0!==e?s._$Co?.[e]:s._$Cl', 's._$Cl'],
      ['void 0!==e?(s._$Co??=[])[e]=h:s._$Cl=h', 's._$Cl=h'],
      ['s=r.getAttribute(t).split(o),', ''],
      ['name:e[2],strings:s,', 'name:e[2],'],
      ['r.ctor(h,r.name,r.strings,this,t)', 'r.ctor(h,r.name,this,t)'],
    ],
  },
  {
    file: html,
    what: 'listeners that are no functions, or that bring options',
    cuts: [
      [
        '"function"==typeof this._$AH?this._$AH.call(this.options?.host??this.element,t):this._$AH.handleEvent(t)',
        'this._$AH.call(this.options.host,t)',
      ],
      [
        'if((t=M(this,t,i,0)??A)===E)return;const s=this._$AH,e=t===A&&s!==A||t.capture!==s.capture||t.once!==s.once||t.passive!==s.passive,h=t!==A&&(s===A||e);e&&this.element.removeEventListener(this.name,this,s),h&&this.element.addEventListener(this.name,this,t),this._$AH=t',
        'if((t=M(this,t,i)??A)===E)return;t===A?this.element.removeEventListener(this.name,this):this._$AH===A&&this.element.addEventListener(this.name,this);this._$AH=t',
      ],
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
    ],
  },
  {
    file: html,
    what: 'MathML, compiled templates, and templates for another document, or for the midst of an element',
    cuts: [
      ['2===i||3===i', '2===i'],
      [
        '"number"==typeof s?this._$AC(t):(void 0===s.el&&(s.el=S.createElement(V(s.h,s.h[0]),this.options)),s)',
        'this._$AC(t)',
      ],
      ['(t?.creationScope??l)', 'l'],
      [
        'const e=s?.renderBefore??i;let h=e._$litPart$;if(void 0===h){const t=s?.renderBefore??null;e._$litPart$=h=new k(i.insertBefore(c(),t),t,void 0,s??{})}return h._$AI(t),h',
        '(i._$litPart$??=new k(i.insertBefore(c(),null),null,void 0,s))._$AI(t)',
      ],
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
      [',h._$AT(t,s,e)', ''],
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
      ['this._$AV=[],this._$AN=void 0,', 'this._$AV=[],'],
      ['this._$AN=void 0,this._$AA=t,', 'this._$AA=t,'],
    ],
  },
  {
    file: 'lit-html/directive.js',
    what: 'directives that are told when they are connected, or where they are',
    cuts: [['get _$AU(){return this._$AM._$AU}_$AT(t,e,i){this._$Ct=t,this._$AM=e,this._$Ci=i}', '']],
  },
  {
    file: 'lit-html/directive-helpers.js',
    what: 'parts that move to another list',
    cuts: [
      [
        'n=e._$AM,c=n!==o;if(c){let t;e._$AQ?.(o),e._$AM=o,void 0!==e._$AP&&(t=o._$AU)!==n._$AU&&e._$AP(t)}if(t!==d||c)',
        'n=0;if(t!==d)',
      ],
    ],
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
      [',this._$Do=void 0', ''],
      ['this._$Do=e(', 'e('],
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
    what: 'templates for the midst of an element',
    cuts: [
      [
        'createRenderRoot(){const t=super.createRenderRoot();return this.renderOptions.renderBefore??=t.firstChild,t}',
        '',
      ],
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
