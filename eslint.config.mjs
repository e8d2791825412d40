import next from "eslint-config-next/core-web-vitals";
import typescript from "typescript-eslint";

const rules = [
  { ignores: [".next/", ".data/", "node_modules/", "next-env.d.ts", "playwright-report/", "test-results/"] },
  ...next,
  ...typescript.configs.recommended.map((entry) => ({ ...entry, files: ["**/*.ts", "**/*.tsx"] })),
  {
    files: ["**/*.ts", "**/*.tsx"],
    rules: {
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/consistent-type-imports": "error",
      "max-lines": ["error", { max: 400, skipBlankLines: true, skipComments: true }],
      eqeqeq: "error",
    },
  },
  {
    files: ["app/**", "components/**", "lib/**", "prompts/**"],
    rules: {
      "no-console": "error",
      "no-restricted-syntax": [
        "error",
        { selector: "MemberExpression[object.name='process'][property.name='env']", message: "Settings are read in lib/env.ts only; take `settings()` or an argument." },
      ],
    },
  },
  { files: ["lib/env.ts", "lib/db/test-db.ts", "lib/**/*.test.ts"], rules: { "no-restricted-syntax": "off", "no-console": "off" } },
];

export default rules;
