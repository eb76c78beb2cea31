/** The options of a genuine NixOS where its list is at hand, else as many made up; and a nixpkgs that has them. */
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { z } from 'zod'
import { projectFolder } from '../../scripts/setup/folders.mjs'

const genuine = path.join(projectFolder, '../shared/data/nixos-options.json.gz')
const count = 19_263

const documents = z.array(
  z.object({
    name: z.string(),
    loc: z.array(z.string()),
    type: z.string(),
    description: z.string().nullish(),
    default: z.string().nullish(),
    example: z.string().nullish(),
    declarations: z.array(z.string()),
  }),
)
export type OptionDocument = z.infer<typeof documents>[number]

export function realSizeOptions(): OptionDocument[] {
  if (existsSync(genuine)) return documents.parse(JSON.parse(gunzipSync(readFileSync(genuine)).toString()))
  return Array.from({ length: count }, (_, n) => {
    const loc = ['services', `service${n % 900}`, `group${n % 7}`, `option${n}`]
    return {
      name: loc.join('.'),
      loc,
      type:
        ['boolean', 'null or string', 'list of string', 'attribute set of (submodule)'][n % 4] ?? 'string',
      description: `Whether option number ${n} is in force.\n\n${'More about it. '.repeat(n % 60)}`,
      default: n % 3 === 0 ? 'false' : null,
      example: n % 5 === 0 ? '"x"' : null,
      declarations: [`nixos/modules/services/service${n % 900}.nix`],
    }
  })
}

/** A nixpkgs without packages whose `<nixpkgs/nixos>` has all these options. `starter` lends its lib. */
export async function realSizeNixpkgs(folder: string, starter: string): Promise<void> {
  await mkdir(path.join(folder, 'nixos'), { recursive: true })
  await mkdir(path.join(folder, 'lib'), { recursive: true })
  await writeFile(path.join(folder, 'options.json'), JSON.stringify(realSizeOptions()))
  await writeFile(path.join(folder, 'lib/default.nix'), `import ${starter}/lib`)
  await writeFile(
    path.join(folder, 'nixos/default.nix'),
    `{ configuration ? { } }:
let
  entries = builtins.fromJSON (builtins.readFile ../options.json);
  text = value: if value == null then "" else value;
in
{
  options = builtins.listToAttrs (map (entry: {
    name = entry.name;
    value = {
      _type = "option";
      inherit (entry) loc declarations;
      description = text (entry.description or null);
      defaultText = { _type = "literalExpression"; text = text (entry.default or null); };
      example = { _type = "literalExpression"; text = text (entry.example or null); };
      type = { description = entry.type; getSubOptions = _: { }; };
    };
  }) entries);
}
`,
  )
}
