"""What examples draw, from the sandbox to the folder of pictures."""

DRAW = "open('a.svg', 'w').write('<svg xmlns=\"http://www.w3.org/2000/svg\"/>')"
PLACE = "build/rfc/20261120-a/line-4-"


def test_what_a_block_draws_is_kept_with_it(run, gallery):
    ran = run(
        f"import glob, os\n{DRAW}",
        "print(glob.glob('*.*'))",
        "os.utime('a.svg', (1, 1))",
    )
    assert [one.pictures for one in ran] == [
        (f"{PLACE}a.svg",),
        (),
        ("build/rfc/20261120-a/line-11-a.svg",),
    ]
    assert ran[1].output == "['a.svg']\n"
    assert set(gallery.pictures) == {"line-4-a.svg", "line-11-a.svg"}


def test_folders_below_are_looked_into(run):
    code = f"import os\nos.makedirs('b/c')\nos.chdir('b/c')\n{DRAW}"
    assert run(code)[0].pictures == (f"{PLACE}a.svg",)


def test_very_deep_folders_are_not_looked_into(run):
    code = "import os\nfor _ in range(2000): os.mkdir('a'); os.chdir('a')\n"
    ran = run(code + DRAW, DRAW, "print(2)")
    assert [(one.problem, one.pictures) for one in ran] == [("", ())] * 3


def test_what_is_no_picture_is_named_and_not_kept(run, gallery):
    (ran,) = run("open('a.png', 'w').write('x')\nopen('b.txt', 'w')")
    assert ran.notes == ("'a.png' is not kept: it is no PNG",)
    assert gallery.pictures == {}


def test_a_huge_picture_is_not_kept(run):
    (ran,) = run("open('a.png', 'wb').write(bytes(2_000_000))")
    assert ran.notes == (
        "'a.png' (2,000,000 bytes) is not kept: at most 20 pictures with "
        "1,000,000 bytes each, 5,000,000 together, are kept",
    )


def test_links_and_pipes_are_no_pictures(run):
    code = (
        "import os\nos.symlink('/proc/self/environ', 'a.png')\n"
        "os.mkfifo('b.png')\nos.mkdir('c.png')"
    )
    (ran,) = run(code)
    assert (ran.pictures, ran.notes, ran.problem) == ((), (), "")


def test_many_files_are_not_all_looked_at(run):
    code = "for n in range(60): open(f'{n}.png', 'w')"
    (ran,) = run(code)
    assert len(ran.notes) == 40
