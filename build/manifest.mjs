// dist/custom-elements.json: what editors and documentation tools know of the elements, from their docstrings.
const isPublic = ({ name, privacy }) => !name.startsWith('#') && privacy !== 'private' && name !== 'addEventListener';

export default {
  globs: ['src/chat-kit.ts', 'src/widget.ts', 'src/launcher.ts'],
  outdir: 'dist',
  litelement: true,
  plugins: [
    {
      name: 'chat-kit:public-only',
      packageLinkPhase({ customElementsManifest }) {
        for (const module of customElementsManifest.modules) {
          module.path = module.path.replace(/^src\/(.*)\.ts$/, 'dist/$1.js');
          for (const declaration of module.declarations) {
            declaration.members = declaration.members?.filter(isPublic);
            declaration.events = declaration.events?.filter(({ name }) => name.startsWith('chatkit.'));
          }
          for (const exported of module.exports) exported.declaration.module = module.path;
        }
      },
    },
  ],
};
