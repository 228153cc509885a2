// Puts the licence of the icons' paths beside the licences of what is bundled as code.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Plugin } from 'vite';

export function iconsLicense(): Plugin {
  return {
    name: 'chat-kit:icons-license',
    apply: 'build',
    generateBundle() {
      const source = readFileSync(createRequire(import.meta.url).resolve('lucide/LICENSE'));
      this.emitFile({ type: 'asset', fileName: 'licenses-icons.md', source });
    },
  };
}
