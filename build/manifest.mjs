// dist/custom-elements.json: what editors and documentation tools know of <chat-kit>, from its docstrings.
const isPublic = ({ name, privacy }) => !name.startsWith('#') && privacy !== 'private' && name !== 'addEventListener';

export default {
  globs: ['src/chat-kit.ts'],
  outdir: 'dist',
  litelement: true,
  plugins: [
    {
      name: 'chat-kit:public-only',
      packageLinkPhase({ customElementsManifest }) {
        for (const module of customElementsManifest.modules) {
          module.path = 'dist/chat-kit.js';
          for (const declaration of module.declarations) {
            declaration.members = declaration.members?.filter(isPublic);
            declaration.events = declaration.events?.filter(({ name }) => name.startsWith('chatkit.'));
          }
          for (const exported of module.exports) exported.declaration.module = 'dist/chat-kit.js';
        }
      },
    },
  ],
};
