// Puts the licence of the icons' paths, which come from no bundled package, beside the licences of those that do.
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

export function iconsLicense(): Plugin {
  return {
    name: 'chat-kit:icons-license',
    apply: 'build',
    generateBundle() {
      const source = readFileSync(new URL('icons-license.md', import.meta.url));
      this.emitFile({ type: 'asset', fileName: 'licenses-icons.md', source });
    },
  };
}
