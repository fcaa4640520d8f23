// Starts Ronda: checks Node, builds what is missing or older than its sources, runs `dist/server/main.js`.
// Written so that very old Nodes can still read it and say what is wrong: no new syntax, nothing imported by `node:`.
import { spawnSync } from "child_process";
import { existsSync, readdirSync, statSync } from "fs";
import { dirname, join } from "path";
import { fileURLToPath, pathToFileURL } from "url";

var root = join(dirname(fileURLToPath(import.meta.url)), "..");
var args = process.argv.slice(2);

var version = process.versions.node.split(".");

if (version[0] < 20 || (Number(version[0]) === 20 && version[1] < 19)) {
  fail("Ronda needs Node 20.19 or newer; this is Node " + version.join(".") + ". See https://nodejs.org");
} else if (!existsSync(join(root, "node_modules", "hono"))) {
  fail("Ronda's packages are not installed. Run: npm ci");
} else {
  if (isStale()) build();
  if (process.exitCode === undefined && args.indexOf("--build-only") < 0) {
    import(pathToFileURL(join(root, "dist", "server", "main.js")).href);
  }
}

function fail(line) {
  console.error(line);
  process.exitCode = 1;
}

/** Whether a part of the build is missing, or a source is newer than it. */
function isStale() {
  var built = [
    join(root, "dist", "client", ".vite", "manifest.json"),
    join(root, "dist", "server", "main.js"),
  ];
  if (!built.every(existsSync)) return true;
  var oldest = Math.min.apply(
    null,
    built.map(function (path) {
      return statSync(path).mtimeMs;
    }),
  );
  return ["client", "server", "shared", "drizzle", "package.json", "tsconfig.json"].some(function (name) {
    return newestIn(join(root, name)) > oldest;
  });
}

function newestIn(path) {
  var found = statSync(path);
  if (!found.isDirectory()) return path.slice(-3) === ".md" ? 0 : found.mtimeMs;
  return readdirSync(path).reduce(function (newest, name) {
    return Math.max(newest, newestIn(join(path, name)));
  }, 0);
}

/** Runs the package's build; it is heard only when it fails. */
function build() {
  console.error("Building Ronda, this takes a moment …");
  var npm = npmScript();
  var run = npm ? [process.execPath, [npm, "run", "build"]] : ["npm", ["run", "build"]];
  var done = spawnSync(run[0], run[1], { cwd: root, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
  if (done.status === 0) return;
  process.stderr.write((done.stdout || "") + (done.stderr || ""));
  fail("The build failed" + (done.error ? ": " + done.error.message : "") + ".");
}

/** The npm that started us, or the one beside Node; running it by Node needs no shell on any system. */
function npmScript() {
  var beside = dirname(process.execPath);
  var places = [
    process.env.npm_execpath || "",
    join(beside, "node_modules", "npm", "bin", "npm-cli.js"),
    join(beside, "..", "lib", "node_modules", "npm", "bin", "npm-cli.js"),
    join(beside, "..", "share", "nodejs", "npm", "bin", "npm-cli.js"),
  ];
  return places.filter(function (path) {
    return /\.c?js$/.test(path) && existsSync(path);
  })[0];
}
