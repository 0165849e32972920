// Command verify checks a transcript of the Swift tests against Go's checksum database packages.
//
// Each line of standard input is a statement, or the answer of the Swift code to a question that this program answers
// by itself: from the records "0", "1", "2", … it builds its own tree. It prints "agreed N" when all N lines are
// right; otherwise every line that isn't, and exits with 1.
//
// It needs nothing but Go and golang.org/x/mod/sumdb (Debian: golang-go, golang-golang-x-mod-dev):
//
//	GO111MODULE=off GOPATH=/usr/share/gocode go run main.go < transcript
package main

import (
	"bufio"
	"bytes"
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const records = 300

func main() {
	log := newLog()
	checks := map[string]func(fields []string) error{
		"root":               log.root,
		"inclusion":          log.inclusion,
		"consistency":        log.consistency,
		"forged-inclusion":   log.forgedInclusion,
		"forged-consistency": log.forgedConsistency,
		"tile":               log.tile,
		"sign":               sign,
		"checkpoint":         log.checkpoint,
		"forged-checkpoint":  log.forgedCheckpoint,
		"proof":              log.proof,
	}
	agreed, wrong := 0, 0
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(nil, 1<<20)
	for number := 1; lines.Scan(); number++ {
		fields := strings.Split(lines.Text(), " ")
		err := errors.New("unknown statement")
		if check, ok := checks[fields[0]]; ok {
			err = check(fields[1:])
		}
		if err != nil {
			wrong++
			fmt.Printf("line %d, %s: %v\n", number, strings.Join(fields[:min(len(fields), 3)], " "), err)
			continue
		}
		agreed++
	}
	if lines.Err() != nil || wrong > 0 {
		fmt.Println("disagreed", wrong, lines.Err())
		os.Exit(1)
	}
	fmt.Println("agreed", agreed)
}

// theLog is this program's own tree of the records, in the layout of package tlog.
type theLog struct {
	hashes []tlog.Hash
	roots  []tlog.Hash
}

func newLog() *theLog {
	log := &theLog{roots: []tlog.Hash{sha256.Sum256(nil)}}
	for i := int64(0); i < records; i++ {
		hashes, err := tlog.StoredHashes(i, record(i), log)
		must(err)
		log.hashes = append(log.hashes, hashes...)
		root, err := tlog.TreeHash(i+1, log)
		must(err)
		log.roots = append(log.roots, root)
	}
	return log
}

func record(index int64) []byte { return []byte(strconv.FormatInt(index, 10)) }

// ReadHashes makes the log a tlog.HashReader.
func (log *theLog) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	hashes := make([]tlog.Hash, len(indexes))
	for i, index := range indexes {
		hashes[i] = log.hashes[index]
	}
	return hashes, nil
}

// root SIZE HASH
func (log *theLog) root(fields []string) error {
	size := integer(fields[0])
	if log.roots[size].String() != fields[1] {
		return fmt.Errorf("the root is %v", log.roots[size])
	}
	return nil
}

// inclusion INDEX SIZE HASH,HASH,…
func (log *theLog) inclusion(fields []string) error {
	index, size, path := integer(fields[0]), integer(fields[1]), hashes(fields[2])
	own, err := tlog.ProveRecord(size, index, log)
	if err != nil || !equal(own, path) {
		return fmt.Errorf("the proof is %v, %v", own, err)
	}
	return tlog.CheckRecord(path, size, log.roots[size], index, tlog.RecordHash(record(index)))
}

// consistency OLD NEW HASH,HASH,…
func (log *theLog) consistency(fields []string) error {
	oldSize, newSize, path := integer(fields[0]), integer(fields[1]), hashes(fields[2])
	own, err := tlog.ProveTree(newSize, oldSize, log)
	if err != nil || !equal(own, path) {
		return fmt.Errorf("the proof is %v, %v", own, err)
	}
	return tlog.CheckTree(path, newSize, log.roots[newSize], oldSize, log.roots[oldSize])
}

// forged-inclusion INDEX SIZE HASH,HASH,…
func (log *theLog) forgedInclusion(fields []string) error {
	index, size, path := integer(fields[0]), integer(fields[1]), hashes(fields[2])
	if tlog.CheckRecord(path, size, log.roots[size], index, tlog.RecordHash(record(index))) == nil {
		return errors.New("the proof is right")
	}
	return nil
}

// forged-consistency OLD NEW HASH,HASH,…
func (log *theLog) forgedConsistency(fields []string) error {
	oldSize, newSize, path := integer(fields[0]), integer(fields[1]), hashes(fields[2])
	if tlog.CheckTree(path, newSize, log.roots[newSize], oldSize, log.roots[oldSize]) == nil {
		return errors.New("the proof is right")
	}
	return nil
}

// tile LEVEL NUMBER WIDTH PATH BASE64
func (log *theLog) tile(fields []string) error {
	tile := tlog.Tile{H: 8, L: int(integer(fields[0])), N: integer(fields[1]), W: int(integer(fields[2]))}
	data, err := tlog.ReadTileData(tile, log)
	if err != nil || !bytes.Equal(data, decode(fields[4])) {
		return fmt.Errorf("the tile is another one, %v", err)
	}
	// The checksum database has the height in its paths; tlog-tiles, where it is always 8, has not.
	if path := strings.Replace(tile.Path(), "tile/8/", "tile/", 1); path != fields[3] {
		return fmt.Errorf("the path is %s", path)
	}
	return nil
}

// sign SIGNERKEY VERIFIERKEY TEXT NOTE
func sign(fields []string) error {
	signer, err := note.NewSigner(fields[0])
	if err != nil {
		return err
	}
	verifier, err := note.NewVerifier(fields[1])
	if err != nil {
		return err
	}
	signed, err := note.Sign(&note.Note{Text: string(decode(fields[2]))}, signer)
	if err != nil || !bytes.Equal(signed, decode(fields[3])) {
		return fmt.Errorf("the note is %q, %v", signed, err)
	}
	_, err = note.Open(signed, note.VerifierList(verifier))
	return err
}

// checkpoint VERIFIERKEY COSIGNERKEY,COSIGNERKEY,… SIZE NOTE
func (log *theLog) checkpoint(fields []string) error {
	verifiers, err := verifiers(append([]string{fields[0]}, strings.Split(fields[1], ",")...))
	if err != nil {
		return err
	}
	opened, err := note.Open(decode(fields[3]), note.VerifierList(verifiers...))
	if err != nil {
		return err
	}
	if len(opened.Sigs) != len(verifiers) || len(opened.UnverifiedSigs) != 0 {
		return fmt.Errorf("%d signatures by known keys, %d by others", len(opened.Sigs), len(opened.UnverifiedSigs))
	}
	return log.text(opened.Text, verifiers[0].Name(), integer(fields[2]))
}

// forged-checkpoint VERIFIERKEY COSIGNERKEY,COSIGNERKEY,… SIZE NOTE
func (log *theLog) forgedCheckpoint(fields []string) error {
	if log.checkpoint(fields) == nil {
		return errors.New("the checkpoint is right")
	}
	return nil
}

// proof VERIFIERKEY INDEX SIZE FILE
func (log *theLog) proof(fields []string) error {
	index, size := integer(fields[1]), integer(fields[2])
	verifiers, err := verifiers(fields[:1])
	if err != nil {
		return err
	}
	head, rest, found := strings.Cut(string(decode(fields[3])), "\n\n")
	lines := strings.Split(head, "\n")
	if !found || lines[0] != "c2sp.org/tlog-proof@v1" {
		return errors.New("no proof file")
	}
	lines = lines[1:]
	if strings.HasPrefix(lines[0], "extra ") {
		lines = lines[1:]
	}
	if lines[0] != fmt.Sprintf("index %d", index) {
		return errors.New("another index")
	}
	opened, err := note.Open([]byte(rest), note.VerifierList(verifiers...))
	if err != nil {
		return err
	}
	if err := log.text(opened.Text, verifiers[0].Name(), size); err != nil {
		return err
	}
	path := hashes(strings.Join(lines[1:], ","))
	return tlog.CheckRecord(path, size, log.roots[size], index, tlog.RecordHash(record(index)))
}

// text compares a checkpoint's text with what this program would state.
func (log *theLog) text(text, origin string, size int64) error {
	if own := fmt.Sprintf("%s\n%d\n%v\n", origin, size, log.roots[size]); text != own {
		return fmt.Errorf("the text is %q", own)
	}
	return nil
}

// cosigner verifies cosignatures (C2SP tlog-cosignature), which package note doesn't know.
type cosigner struct {
	name string
	hash uint32
	key  ed25519.PublicKey
}

func (c *cosigner) Name() string    { return c.name }
func (c *cosigner) KeyHash() uint32 { return c.hash }
func (c *cosigner) Verify(msg, sig []byte) bool {
	if len(sig) != 8+ed25519.SignatureSize {
		return false
	}
	message := fmt.Sprintf("cosignature/v1\ntime %d\n%s", binary.BigEndian.Uint64(sig), msg)
	return ed25519.Verify(c.key, []byte(message), sig[8:])
}

func verifiers(keys []string) ([]note.Verifier, error) {
	var list []note.Verifier
	for _, key := range keys {
		if key == "-" {
			continue
		}
		parts := strings.SplitN(key, "+", 3)
		data := decode(parts[2])
		if data[0] != 4 {
			verifier, err := note.NewVerifier(key)
			if err != nil {
				return nil, err
			}
			list = append(list, verifier)
			continue
		}
		sum := sha256.Sum256([]byte(parts[0] + "\n" + string(data)))
		hash := binary.BigEndian.Uint32(sum[:4])
		if fmt.Sprintf("%08x", hash) != parts[1] {
			return nil, fmt.Errorf("the id is %08x", hash)
		}
		list = append(list, &cosigner{parts[0], hash, data[1:]})
	}
	return list, nil
}

func equal(a, b []tlog.Hash) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

// hashes reads a list; "-" or nothing is the empty one.
func hashes(text string) []tlog.Hash {
	var list []tlog.Hash
	if text == "-" || text == "" {
		return list
	}
	for _, item := range strings.Split(text, ",") {
		hash, err := tlog.ParseHash(item)
		must(err)
		list = append(list, hash)
	}
	return list
}

func integer(text string) int64 {
	value, err := strconv.ParseInt(text, 10, 64)
	must(err)
	return value
}

func decode(text string) []byte {
	data, err := base64.StdEncoding.Strict().DecodeString(text)
	must(err)
	return data
}

func min(a, b int) int {
	if a < b {
		return a
	}
	return b
}

// must ends the program where the transcript itself is broken.
func must(err error) {
	if err != nil {
		fmt.Println("broken transcript:", err)
		os.Exit(2)
	}
}
